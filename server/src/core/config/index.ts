// What the corpus's own files say: their shapes, their readers, the faults they find.
export type {
  Attribute,
  LabelType,
  LexiconEntry,
  RecogniserCommand,
  RegistryEntity,
  RelationType,
  RuleSetting,
} from './config';
export { parseCorpusConfig, type CorpusFile } from './corpus-yaml';
export { parseEntities, type EntitiesFile } from './entities-yaml';
export { addEntity, mergeEntities } from './register';
export type { ConfigProblem } from './read';

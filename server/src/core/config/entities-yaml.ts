// entities.yaml: the registry of resolved entities, with every fault named.
import type { RegistryEntity } from './config';
import { readYaml, type ConfigProblem } from './read';
import { ENTITIES_SCHEMA } from './schema';

export interface EntitiesFile {
  readonly entities: readonly RegistryEntity[];
  readonly problems: readonly ConfigProblem[];
}

type Written = Omit<RegistryEntity, 'aliases'> & { aliases?: string[] };

/** Never throws: an entry at fault is left out, as is a second entry with an id that is taken. */
export function parseEntities(text: string): EntitiesFile {
  const { value, problems, report } = readYaml(text, ENTITIES_SCHEMA);
  const entities = new Map<string, RegistryEntity>();
  ((value ?? []) as Written[]).forEach((entity, i) => {
    if (entities.has(entity.id)) report([i, 'id'], 'config/duplicate-id', { id: entity.id });
    else entities.set(entity.id, { ...entity, aliases: entity.aliases ?? [] });
  });
  return { entities: [...entities.values()], problems };
}

// What a unit's name says: `đồng/kg` is a `đồng` at the rate `kg`, `km2` an area of a million base units.
import { measureUnit } from '../lexicon/units';
import { remembered } from '../text/remember';

export interface Measured {
  /** Without its rate. */
  readonly bare: string;
  /** What it is by: `kg` of `đồng/kg`; empty where the whole is a unit of its own (`km/h`). */
  readonly rate: string;
  /** Of a unit that converts; the bare unit itself of any other. */
  readonly dimension: string;
  /** Size in the base unit of the dimension. */
  readonly factor: number;
}

export const measureOf = remembered((unit): Measured => {
  const [first, ...per] = unit.split('/');
  const bare = first!.trim();
  const whole = measureUnit(unit);
  const known = whole ?? measureUnit(bare);
  return {
    bare,
    rate: whole ? '' : per.join('/').trim(),
    dimension: known?.factor ? known.dimension : bare,
    factor: known?.factor ?? 1,
  };
});

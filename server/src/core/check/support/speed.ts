// The mean speed of a way and the time that it took.
import type { FigureMention } from '../../resolve/facts';
import type { Report } from '../rule';
import { amountOf, dimensionOf, lenient, middle, over, scaled } from './amount';
import type { Passage } from './passage';
import { judge } from './relation';
import { say } from './working';

export const MEAN_SPEED = /trung bình|bình quân/u;

/** Near enough to be of the same things. */
export const sameOrder = (expected: number, stated: number): boolean =>
  expected > 0 && stated / expected < 3 && stated / expected > 1 / 3;

/** 450 km hết 6 giờ, tốc độ trung bình 75 km/h. */
export function speed(passage: Passage, done: Set<FigureMention>): Report | undefined {
  const of = (test: (figure: FigureMention) => boolean): FigureMention[] =>
    passage.stated.map(({ figure }) => figure).filter(test);
  const [mean, ...others] = of((f) => f.type === 'MEASURE' && dimensionOf(f) === 'speed');
  const [way, ...ways] = of((f) => f.type === 'MEASURE' && f.unit === 'km');
  const [time, ...times] = of((f) => f.source === 'duration' && f.unit === 'phút');
  if (!mean || !way || !time || others.length || ways.length || times.length || done.has(mean))
    return undefined;
  if (!MEAN_SPEED.test(passage.text) || amountOf(time) <= 0) return undefined;
  done.add(mean);
  const hours = scaled(lenient(time), 1 / 60);
  const value = amountOf(way) / 1000 / middle(hours);
  if (!sameOrder(value, amountOf(mean))) return undefined;
  return judge(
    [
      {
        expected: over(scaled(lenient(way), 1 / 1000), hours),
        stated: lenient(mean),
        working: `${say(amountOf(way) / 1000)} km ÷ ${say(middle(hours))} giờ = ${say(value)} ≠ ${say(amountOf(mean))} km/h`,
      },
    ],
    [way, time, mean],
    { expected: say(value) },
  );
}

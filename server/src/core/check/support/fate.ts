// What has happened to those who are counted: the dead of one sentence are not the injured of another.

const FATES: readonly RegExp[] = [
  /(?:^| )(?:chết|tử vong|thiệt mạng|tử nạn|qua đời|tử thương|bỏ mạng|sinh mạng|nạn nhân xấu số|thi thể|hy sinh|ra đi mãi mãi)(?= |$)/u,
  /(?:^| )(?:bị thương|thương nặng|thương nhẹ|chấn thương|bị bỏng|bỏng)(?= |$)/u,
  /(?:^| )(?:mất tích|chưa rõ tung tích|chưa tìm thấy|mất liên lạc)(?= |$)/u,
  /(?:^| )(?:bị bắt|bị khởi tố|bắt giữ|tạm giữ|tạm giam|bắt|khởi tố|truy tố)(?= |$)/u,
  /(?:^| )(?:nhập viện|cấp cứu|điều trị|vào viện)(?= |$)/u,
  /(?:^| )(?:được cứu|cứu sống|giải cứu|được vớt|cứu|cứu được|vớt được|thoát nạn|sống sót)(?= |$)/u,
  /(?:^| )(?:sơ tán|di dời|di tản)(?= |$)/u,
];

const MARKS = /[,;:()¶\ue000-\uefff]| và (?=[^ ]* [\ue000-\uefff])/u;

/** What those who are counted do to others: `ba công nhân đã cứu người`. */
const DONE = /(?<= (?:đã|kịp|lao vào|vừa) )(?:cứu|cứu sống|giải cứu|bắt|bắt giữ|khởi tố)(?= )/gu;

/** Index of the fate of what the letter at an index of a line counts: told after it, else before it; -1 for none, or several. */
export function fateOf(text: string, at: number): number {
  const after = fatesIn(
    text
      .slice(at + 1, at + 80)
      .split(MARKS)[0]!
      .replace(DONE, ''),
  );
  const said = after.length
    ? after
    : fatesIn(
        text
          .slice(Math.max(0, at - 80), at)
          .split(MARKS)
          .pop()!,
      );
  return said.length === 1 ? said[0]! : -1;
}

const fatesIn = (text: string): number[] =>
  FATES.flatMap((fate, i) => (fate.test(` ${text} `) ? i : []));

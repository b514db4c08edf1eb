// A conversation with a program: a line in, a line out, with a time-out; it ends with this process.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Conversation } from '../core/index';

/** How much of what a program writes is kept: an answer longer than this is none. Bytes. */
const LONGEST_ANSWER = 64 * 1024 * 1024;
const LONGEST_COMPLAINT = 2000;

interface Question {
  readonly line: string;
  readonly seconds: number;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the program at the first question. After an error the conversation is over: every question
 * that waits gets the same one.
 * @param folder a path, or a `file:` URI
 */
export function converse(command: readonly string[], folder: string): Conversation {
  return new Dialogue(command, folder.startsWith('file:') ? fileURLToPath(folder) : folder);
}

/** Programs that run: none outlives this process. */
const running = new Set<ChildProcessWithoutNullStreams>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

class Dialogue implements Conversation {
  private child: ChildProcessWithoutNullStreams | undefined;
  private readonly waiting: Question[] = [];
  private asked: Question | undefined;
  private timer: NodeJS.Timeout | undefined;
  private heard: Buffer[] = [];
  private length = 0;
  private complaint = '';
  private over: Error | undefined;

  constructor(
    private readonly command: readonly string[],
    private readonly folder: string,
  ) {}

  ask(line: string, seconds: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ line, seconds, resolve, reject });
      this.next();
    });
  }

  close(): void {
    this.end(failure('EXIT', 'closed'));
  }

  private next(): void {
    if (this.over) {
      for (const question of this.waiting.splice(0)) question.reject(this.over);
      return;
    }
    if (this.asked) return;
    this.asked = this.waiting.shift();
    if (!this.asked) return;
    const child = (this.child ??= this.start());
    const { seconds, line } = this.asked;
    this.timer = setTimeout(() => {
      this.end(failure('TIMEOUT', `no answer after ${seconds} s`));
    }, seconds * 1000);
    child.stdin.write(`${line}\n`);
  }

  private start(): ChildProcessWithoutNullStreams {
    const [program = '', ...args] = this.command;
    const child = spawn(program, args, { cwd: this.folder, windowsHide: true });
    running.add(child);
    // The timer of a question keeps this process alive, an idle program does not.
    child.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr])
      (stream as unknown as { unref?: () => void }).unref?.();
    child.on('error', (error) => this.end(error));
    child.on('close', (status, signal) => {
      running.delete(child);
      const how = signal ? `ended by ${signal}` : `ended with ${status ?? 'no status'}`;
      this.end(failure('EXIT', this.complaint.trim() || how));
    });
    // A program that has ended cannot be written to; `close` tells why.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => this.hear(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      this.complaint = (this.complaint + chunk.toString()).slice(-LONGEST_COMPLAINT);
    });
    return child;
  }

  private hear(chunk: Buffer): void {
    const at = chunk.indexOf(10);
    if (at < 0) {
      this.heard.push(chunk);
      this.length += chunk.length;
      if (this.length > LONGEST_ANSWER) this.end(failure('EXIT', 'the answer is too long'));
      return;
    }
    const answer = Buffer.concat([...this.heard, chunk.subarray(0, at)]).toString('utf8');
    this.heard = [];
    this.length = 0;
    const { asked } = this;
    clearTimeout(this.timer);
    this.asked = undefined;
    // A line that nobody asked for would answer the next question: the program is out of step.
    if (!asked) return this.end(failure('EXIT', 'it wrote more lines than it was given'));
    asked.resolve(answer);
    if (at + 1 < chunk.length) this.hear(chunk.subarray(at + 1));
    else this.next();
  }

  private end(error: Error): void {
    if (this.over) return;
    this.over = error;
    clearTimeout(this.timer);
    this.child?.kill('SIGKILL');
    this.asked?.reject(error);
    this.asked = undefined;
    this.next();
  }
}

const failure = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code });

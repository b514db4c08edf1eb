// Desktop entry point.
export function activate(): void {}

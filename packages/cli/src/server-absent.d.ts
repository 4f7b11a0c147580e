// Stands for the server where the published command is checked, which runs on Node 20 and does not carry it.
export function runServerProgram(name: string, args: readonly string[]): Promise<number>

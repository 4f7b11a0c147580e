/** The server cannot start. The message says what is wrong and what to do; whoever started it can mend it. */
export class StartError extends Error {}

/** What the program says to the shell; a contract with CI jobs. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  usage: 2,
  "data-invalid": 3,
  "template-invalid": 4,
  "document-failed": 5,
  "quality-gate": 6,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

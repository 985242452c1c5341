/** An error whose message is meant for whoever runs the command: printed as it is, without a stack. */
export class PlainError extends Error {
  plain = true;
}

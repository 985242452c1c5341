/** Names of the socket.io events, both ways. */
export const EVENT = {
  /** Server: {@link FactsSnapshot} */
  facts: 'facts',
  /** Server: {@link FactsDelta} */
  delta: 'delta',
  /** Client, with acknowledgement: asks for the facts anew. */
  refresh: 'refresh',
  /** Both ways, volatile. */
  presence: 'presence',
  /** Client, with acknowledgement. */
  command: 'command',
  /** Client, with acknowledgement: asks for the server's clock, ms since 1970. */
  time: 'time',
  /** Server: this connection ends for good; {reason: 'removed' | 'left' | 'erased' | 'expired'} */
  ended: 'ended',
} as const;

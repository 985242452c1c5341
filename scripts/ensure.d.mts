export const root: string;
export function ensure(options?: { build?: boolean | 'always' }): Promise<void>;

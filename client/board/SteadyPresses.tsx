import { useEffect } from 'react';
import { keepPressesSteady } from './steadyPresses.ts';

/** Sees to presses on lines and panels for as long as a board is open. */
export default function SteadyPresses() {
  useEffect(() => keepPressesSteady(), []);
  return null;
}

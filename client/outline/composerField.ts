/** Id of the big field: the bar at the foot leads to it. */
export const COMPOSER_FIELD = 'outline-write';

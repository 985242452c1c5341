/** The version of the record tables, told in the hello. Changes to the tables are additive; each raises this by one. */
export const SCHEMA_VERSION = 9;

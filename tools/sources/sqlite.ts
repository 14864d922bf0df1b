import initSqlJs from 'sql.js';

/** The rows of a query on an SQLite file in memory, each cell as text (NULL as ''). */
export async function queryRows(database: Uint8Array, sql: string): Promise<readonly (readonly string[])[]> {
  const sqlite = await initSqlJs();
  const opened = new sqlite.Database(database);
  try {
    const [result] = opened.exec(sql);
    return (result?.values ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  } finally {
    opened.close();
  }
}

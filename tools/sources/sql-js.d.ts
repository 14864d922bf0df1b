declare module 'sql.js' {
  interface Database {
    exec(sql: string): { columns: string[]; values: (string | number | null)[][] }[];
    close(): void;
  }
  interface SqlJs {
    readonly Database: new (bytes: Uint8Array) => Database;
  }
  // biome-ignore lint/style/noDefaultExport: the package is a CommonJS module whose export is this function
  export default function initSqlJs(): Promise<SqlJs>;
}

/** Makes a table when it is first asked for: starting the tool must not cost what a quiet file never uses. */

export function once<Table>(make: () => Table): () => Table {
  let made: {readonly table: Table} | undefined
  return () => {
    made ??= {table: make()}
    return made.table
  }
}

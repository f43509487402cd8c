/// Columns of offsets that are mostly asked for in order; on one line no byte is counted twice then.
struct ColumnWalk {
  private var last = (line: 0, offset: 0, column: 1)

  /// The column, from 1, in code points, of an offset in a line that starts where the bytes do.
  mutating func column(of offset: Int, in bytes: ArraySlice<UInt8>, line: Int) -> Int {
    let isBehind = line == last.line && last.offset <= offset
    let counted = bytes[(isBehind ? last.offset : bytes.startIndex)..<offset].codePoints
    last = (line, offset, (isBehind ? last.column : 1) + counted)
    return last.column
  }
}

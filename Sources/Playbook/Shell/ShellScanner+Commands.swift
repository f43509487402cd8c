extension ShellScanner {
  /// What ends a list of commands.
  enum Closer {
    case end, parenthesis
  }

  /// How an element of a pipeline ends.
  enum Ending {
    case sequence, pipe, background
  }

  /// Reads commands up to the closer, and the closer.
  mutating func scanCommands(until closer: Closer) {
    var list = ShellList(pipeline: newPipeline(isFed: false))
    let outerFunctions = functions
    defer { functions = outerFunctions }
    while let byte = current {
      switch byte {
      case .space, .tab: index += 1
      case .backslash where peek(1) == .newline: index += 2
      case .newline:
        index += 1
        if !hereDocuments.isEmpty { scanHereDocuments() }
        if !list.pipeline.isEmpty { finish(&list, .sequence) }
      case .hash: skipComment()
      case .semicolon: scanSemicolons(&list)
      case .ampersand where peek(1) == .ampersand:
        index += 2
        finish(&list, .sequence)
      case .ampersand where peek(1) != .greater:
        index += 1
        finish(&list, .background)
      case .pipe where peek(1) == .pipe:
        index += 2
        finish(&list, .sequence)
      case .pipe:
        index += peek(1) == .ampersand ? 2 : 1
        finish(&list, .pipe)
      case .rightParenthesis:
        if closer == .parenthesis {
          finish(&list, .sequence)
          index += 1
          return
        }
        index += 1
      case .leftParenthesis: scanParentheses(&list)
      default: scanCommand(&list)
      }
    }
    finish(&list, .sequence)
  }

  func newPipeline(isFed: Bool) -> ShellPipeline {
    ShellPipeline(start: index, firstDraft: drafts.count, isFed: isFed)
  }

  mutating func skipComment() {
    let start = index
    while let byte = current, byte != .newline { index += 1 }
    comments.append(start..<index)
  }

  /// Ends an element; one that bash runs in a subshell keeps its variables to itself.
  mutating func finish(_ list: inout ShellList, _ ending: Ending) {
    let element = list.pipeline
    if ending == .pipe, let command = element.command,
      case .fact(.command(var fact)) = drafts[command].kind
    {
      fact.feeds = true
      drafts[command] = ShellDraft(kind: .fact(.command(fact)), scope: drafts[command].scope)
    }
    if ending != .sequence || element.isFed, list.frames.count < Self.depthLimit {
      let own = scopes.count
      scopes.append(element.start..<max(index, element.start))
      for draft in element.firstDraft..<max(element.firstDraft, drafts.count)
      where drafts[draft].scope == scope {
        drafts[draft].scope = own
      }
    }
    list.pipeline = newPipeline(isFed: ending == .pipe)
  }

  private mutating func scanSemicolons(_ list: inout ShellList) {
    let start = index
    while current == .semicolon, index < start + 2 { index += 1 }
    if current == .ampersand { index += 1 }
    finish(&list, .sequence)
    if index > start + 1, list.frames.last?.kind == .choice { scanCasePattern(&list) }
  }

  private mutating func scanParentheses(_ list: inout ShellList) {
    list.pipeline.isEmpty = false
    let start = index
    let isFunction = list.takesFunctionBody()
    let isRead = nested { scanner in
      if scanner.peek(1) == .leftParenthesis, scanner.isArithmetic(from: start + 2) {
        scanner.index += 2
        scanner.scanArithmetic()
      } else {
        scanner.index += 1
        if isFunction { scanner.functions += 1 }
        scanner.subshell { $0.scanCommands(until: .parenthesis) }
        if isFunction { scanner.functions -= 1 }
      }
    }
    if !isRead { index += 1 }
  }

  /// Reads a compound command's word or a simple command.
  private mutating func scanCommand(_ list: inout ShellList) {
    list.pipeline.isEmpty = false
    guard let word = ShellReservedWord(leadingWord()) else { return scanSimpleCommand(&list) }
    let start = index
    index += word.rawValue.utf8.count
    switch word {
    case .if: open(&list, .conditional)
    case .while, .until: open(&list, .loop)
    case .leftBrace: open(&list, .group)
    case .then, .else, .elif, .do: list.pipeline = newPipeline(isFed: false)
    case .fi: close(&list, .conditional)
    case .done: close(&list, .loop)
    case .rightBrace: close(&list, .group)
    case .esac: close(&list, .choice)
    case .not, .coproc: break
    case .time:
      skipBlanks()
      if leads("-p") { index += 2 }
    case .for, .select: scanLoopHead(&list, from: start)
    case .case:
      skipBlanks()
      _ = scanWord(.whole)
      skipLines()
      if leads("in") { index += 2 }
      open(&list, .choice)
      scanCasePattern(&list)
    case .function:
      skipBlanks()
      _ = scanWord(.whole)
      skipBlanks()
      if current == .leftParenthesis, peek(1) == .rightParenthesis { index += 2 }
      list.expectsFunctionBody = true
    case .test: scanTest(&list, from: start)
    }
  }

  mutating func open(_ list: inout ShellList, _ kind: ShellFrame.Kind) {
    let isFunction = list.takesFunctionBody()
    if isFunction { functions += 1 }
    list.frames.append(ShellFrame(kind: kind, pipeline: list.pipeline, isFunction: isFunction))
    list.pipeline = newPipeline(isFed: false)
  }

  private mutating func close(_ list: inout ShellList, _ kind: ShellFrame.Kind) {
    guard let frame = list.frames.last, frame.kind == kind else { return }
    list.frames.removeLast()
    if frame.isFunction { functions -= 1 }
    list.pipeline = frame.pipeline
    list.pipeline.isEmpty = false
  }
}

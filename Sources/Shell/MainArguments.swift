import Calendars
import Failures
import Language
import Text
import Values

/// The arguments of a script, read as the parameters of its `main` say.
struct MainArguments {
  let entry: Callable
  let heap: HeapPointer

  /// Values in the order of the parameters; nil for one left out.
  func read(_ arguments: [String]) throws(Failure) -> [Value?] {
    var values = [Value?](repeating: nil, count: entry.parameters.count)
    let positions = entry.parameters.indices.filter { entry.parameters[$0].role == .positional }
    let rest = entry.parameters.firstIndex { $0.role == .rest }
    var next = 0, more: [Value] = [], index = 0, isOver = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--", !isOver {
        isOver = true
      } else if argument.hasPrefix("--"), !isOver {
        try flag(String(argument.dropFirst(2)), arguments, &index, &values)
      } else if next < positions.count {
        values[positions[next]] = try value(argument, entry.parameters[positions[next]])
        next += 1
      } else if let rest {
        more.append(try value(argument, entry.parameters[rest]))
      } else {
        throw Failure(.mainExtra, Failure.Part(argument))
      }
    }
    if let rest { values[rest] = heap.list(owning: more) }
    for place in positions where values[place] == nil && entry.parameters[place].isRequired {
      throw Failure(.mainMissing, Failure.Part(entry.parameters[place].name))
    }
    return values
  }

  private func flag(
    _ name: String, _ arguments: [String], _ index: inout Int, _ values: inout [Value?]
  ) throws(Failure) {
    guard let place = entry.parameters.firstIndex(where: { $0.role == .flag && $0.name == name }) else {
      throw Failure(.mainUnknown, Failure.Part("--" + name))
    }
    guard entry.parameters[place].takesValue else { return values[place] = .true }
    guard index < arguments.count else { throw Failure(.optionMissing, Failure.Part("--" + name)) }
    values[place] = try value(arguments[index], entry.parameters[place])
    index += 1
  }

  private func value(_ text: String, _ parameter: Parameter) throws(Failure) -> Value {
    guard case .type(let type) = parameter.accepts else { return heap.text(text) }
    let bad = Failure(.mainValue, Failure.Part(parameter.name), .words(type.words), Failure.Part(text))
    switch type.unwrapped {
    case .number:
      // A code that begins with 0 is no number: it would lose its zero.
      let digits = Digits.arabic(text)
      let isCode = digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
      guard !isCode, let number = try Decimal(text: digits) else { throw bad }
      return heap.number(number)
    case .bool:
      if text == "true" || text == "false" { return .bool(text == "true") }
      throw bad
    case .date, .time, .range: return try date(text, type.unwrapped, bad)
    case .duration:
      do throws(Failure) {
        let duration = try DurationText.parse(text)
        return .duration(duration.count, family: duration.family.rawValue)
      } catch { throw bad }
    default: return heap.text(text)
    }
  }

  private func date(_ text: String, _ type: Type, _ bad: Failure) throws(Failure) -> Value {
    let reading: Reading
    do throws(Failure) { reading = try DateLiteral.parse(text) } catch { throw bad }
    switch (reading, type) {
    case (.date(let day), .date): return .date(day.number)
    case (.moment(let seconds), .time): return .moment(seconds)
    case (.clock(let seconds), .time): return .clock(seconds)
    case (.month(let first, let last), .range):
      return heap.makeRange(.date(first.number), .date(last.number), includingUpper: true)
    default: throw bad
    }
  }

  /// `--help` of a script, from the signature of its `main` and the comment above it.
  static func help(_ script: String, _ entry: Callable, _ doc: String?, in tongue: Tongue) -> String {
    let isThai = tongue == .thai
    var usage = "sopsh " + script
    for parameter in entry.parameters {
      switch parameter.role {
      case .flag:
        usage +=
          parameter.takesValue ? " [--\(parameter.name) \(parameter.valueName(in: tongue))]" : " [--\(parameter.name)]"
      case .rest: usage += " [\(parameter.name.uppercased())…]"
      case .positional:
        usage += parameter.isRequired ? " \(parameter.name.uppercased())" : " [\(parameter.name.uppercased())]"
      }
    }
    var lines = [usage]
    if let doc { lines += doc.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 } }
    if !entry.parameters.isEmpty { lines += ["", isThai ? "รับ" : "Takes"] }
    for parameter in entry.parameters {
      let name = parameter.role == .flag ? "--" + parameter.name : parameter.name
      var type = ""
      if case .type(let known) = parameter.accepts { type = known.name }
      lines.append("  " + padded(name, 20) + type)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

import Failures
import Values

extension Engine {
  /// What calls a def from outside: compiled once, its arguments in its first registers.
  struct Starter {
    let definition: Function
    let number: Int
  }

  /// A def as it is now, to tell it from a later one of the same name; nil if there is none.
  public func definition(_ name: String) -> ObjectIdentifier? { definitions[name].map { ObjectIdentifier($0) } }

  /// Calls a def of the prompt that changes nothing, with as many of the values as it takes.
  ///
  /// - Returns: What it gives, owned by the caller; nil if there is none of this name, or it might change something.
  public func call(_ name: String, _ arguments: [Value]) throws(Failure) -> Value? {
    guard let definition = definitions[name], definition.effect < .changes,
      definition.parameters.count <= arguments.count
    else { return nil }
    let starter = try starter(definition)
    var values = Array(arguments.prefix(definition.parameters.count))
    for value in values { retain(value) }
    defer { for value in values { heap.release(value) } }
    return try machine.run(starter.number, variables: &values)
  }

  private func starter(_ definition: Function) throws(Failure) -> Starter {
    if let known = starters[ObjectIdentifier(definition)] { return known }
    let function = Function("start", .main, parent: nil, at: definition.span)
    for parameter in definition.parameters {
      let given = Variable(
        parameter.name, .any, isMutable: false, owner: function, depth: 0, at: definition.span)
      function.parameters.append(given)
    }
    let given = function.parameters.map { Core(.variable($0), definition.span, .any) }
    function.body.value = Core(.call(definition, given), definition.span, .any)
    let starter = Starter(definition: definition, number: try compiled(function))
    starters[ObjectIdentifier(definition)] = starter
    return starter
  }
}

# Asks a pydantic model of the project for its JSON Schema; nothing is instantiated.


def main(input):
    for folder in reversed(input["path"]):
        sys.path.insert(0, folder)
    model = find(input["module"], input["name"])
    if callable(getattr(model, "model_json_schema", None)):
        schema = model.model_json_schema()
    elif callable(getattr(model, "schema", None)):
        schema = model.schema()
    else:
        raise Refused(
            input["module"] + "." + input["name"] + " is no pydantic model",
            "name a class that extends BaseSettings or BaseModel",
        )
    # Defaults may hold what JSON has not, such as infinity.
    return {"schema": finite(json.loads(json.dumps(schema, default=str))), "variables": variables(model)}


def find(module, name):
    try:
        found = importlib.import_module(module)
    except ModuleNotFoundError as missing:
        if missing.name and (module == missing.name or module.startswith(missing.name + ".")):
            raise Refused("no module " + missing.name + " in the project", "name the class as package.module.Class")
        raise
    for part in name.split("."):
        if not hasattr(found, part):
            raise Refused("no class " + name + " in the module " + module, "name the class as package.module.Class")
        found = getattr(found, part)
    return found


def finite(value):
    if isinstance(value, dict):
        return {key: finite(each) for key, each in value.items()}
    if isinstance(value, list):
        return [finite(each) for each in value]
    unbounded = isinstance(value, float) and (value != value or value in (float("inf"), float("-inf")))
    return str(value) if unbounded else value


def variables(model):
    """The environment variables of a settings class, by the name the property has in the schema."""
    if not any(base.__name__ == "BaseSettings" for base in getattr(model, "__mro__", ())):
        return {}
    config = getattr(model, "model_config", None)
    if config is None:
        return old_variables(model)
    prefix = str(config.get("env_prefix") or "")
    found = {}
    for name, field in model.model_fields.items():
        alias = field.validation_alias
        choices = getattr(alias, "choices", None) or ([alias] if isinstance(alias, str) else [])
        named = [choice for choice in choices if isinstance(choice, str)]
        shown = named[0] if named else name
        found[shown] = cased(config, named[0] if named else prefix + name)
    return found


def old_variables(model):
    """pydantic 1 keeps the names with the field."""
    found = {}
    for name, field in model.__fields__.items():
        names = sorted(field.field_info.extra.get("env_names") or [])
        if names:
            found[field.alias] = names[0].upper()
    return found


def cased(config, name):
    return name if config.get("case_sensitive") else name.upper()

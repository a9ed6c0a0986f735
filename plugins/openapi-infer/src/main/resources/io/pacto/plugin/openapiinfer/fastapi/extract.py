# Finds the FastAPI application of a project, imports it and returns its OpenAPI document.
SKIPPED = {
    ".git", "vendor", "node_modules", "__pycache__", "target", "build", "dist", ".venv", "venv", "env", ".tox",
    ".mypy_cache", ".pytest_cache", ".gradle", ".idea", ".vscode", "site-packages",
}
ASIDE = {"tests", "test", "testing", "examples", "example", "docs", "docs_src", "scripts", "benchmarks"}
USUAL = ("main.py", "app.py", "api.py", "app/main.py", "app/app.py", "app/api.py")
FILE_LIMIT = 2 * 1024 * 1024
FILES = 20000


def main(input):
    source, root = input["source"], input["root"]
    unreadable = []
    if input["app"]:
        candidates = [named(input["app"])]
    else:
        scan = Scan(source)
        candidates, unreadable = scan.candidates(), scan.unreadable
    if not candidates:
        raise Refused(
            "No FastAPI app found in source directory" + "".join("; " + problem for problem in unreadable[:3]),
            "name it with --option app=package.module:variable, or the folder with --option source=DIR",
        )
    sys.path[:0] = existing([source, os.path.join(source, "src"), root, os.path.join(root, "src")])
    sys.path.extend(existing([os.path.dirname(source)]))
    problems = []
    for candidate in candidates:
        document, problem = candidate.document()
        if document is not None:
            others = [str(other) for other in candidates if other.variable and not other.aside]
            return {"document": document, "app": str(candidate), "others": [o for o in others if o != str(candidate)]}
        problems.append((str(candidate), problem))
        sys.stderr.write("WARN: Failed to import %s: %s\n" % (candidate, problem.text))
    said = "; ".join(name + ": " + problem.text for name, problem in problems[:3])
    if len(problems) > 3:
        said += "; and %d more" % (len(problems) - 3)
    raise Refused("Could not import any FastAPI app candidate: " + said, problems[0][1].advice)


def existing(folders):
    found = []
    for folder in folders:
        if os.path.isdir(folder) and folder not in found:
            found.append(folder)
    return found


def named(text):
    module, _, attribute = text.partition(":")
    return Candidate([(module, None)], attribute or "app", None)


class Candidate:
    """One expression that may be the application, with the names its module may be imported under."""

    def __init__(self, names, attribute, file, variable=True, aside=False, usual=len(USUAL)):
        self.names = names
        self.attribute = attribute
        self.file = file
        self.variable = variable
        self.aside = aside
        self.usual = usual

    def __str__(self):
        return self.names[0][0] + ":" + self.attribute + ("" if self.variable else "()")

    def order(self):
        return (self.aside, not self.variable, self.attribute != "app", self.usual, self.names[0][0], self.attribute)

    def document(self):
        first = None
        for name, place in self.names:
            before = set(sys.modules)
            if place is not None and place not in sys.path:
                sys.path.insert(0, place)
            folder = os.path.dirname(self.file) if self.file else None
            if folder is not None and folder not in sys.path:
                sys.path.append(folder)
            try:
                return self.openapi(importlib.import_module(name)), None
            except (KeyboardInterrupt, MemoryError):
                raise
            except BaseException as failure:
                if first is None:
                    first = describe(failure)
                forget(before)
        return None, first

    def openapi(self, module):
        app = module
        for part in self.attribute.split("."):
            app = getattr(app, part)
        for _ in range(8):
            if callable(getattr(app, "openapi", None)):
                document = app.openapi()
                if not isinstance(document, dict):
                    raise TypeError("openapi() gave no document but " + type(document).__name__)
                json.dumps(document, allow_nan=False)
                return document
            inner = getattr(app, "app", None) or getattr(app, "other_asgi_app", None)
            if inner is None and (not self.variable or isinstance(app, type(main))):
                inner = app()
            if inner is None:
                break
            app = inner
        raise TypeError(self.attribute + " is no FastAPI application but " + type(app).__name__)


def forget(before):
    """Takes the project's modules out again after a failed import, so that the next try starts afresh."""
    for name in set(sys.modules) - before:
        file = getattr(sys.modules[name], "__file__", None)
        if file is None or inside(file):
            del sys.modules[name]


class Scan:
    """Looks at the sources without running them."""

    def __init__(self, source):
        self.source = source
        self.trees = []
        self.unreadable = []
        count = 0
        for folder, folders, files in os.walk(source):
            folders[:] = sorted(each for each in folders if self.wanted(folder, each))
            for file in sorted(files):
                count += file.endswith(".py")
                if file.endswith(".py") and count <= FILES:
                    self.read(os.path.join(folder, file))

    def wanted(self, folder, name):
        return name not in SKIPPED and not os.path.isfile(os.path.join(folder, name, "pyvenv.cfg"))

    def read(self, path):
        try:
            if os.path.getsize(path) > FILE_LIMIT:
                return
            with open(path, "rb") as stream:
                self.trees.append((path, ast.parse(stream.read(), path)))
        except SyntaxError as problem:
            self.unreadable.append(describe(problem).text)
        except (OSError, ValueError, RecursionError, MemoryError):
            pass

    def candidates(self):
        classes, factories = {"FastAPI"}, {}
        for _ in range(3):
            for path, tree in self.trees:
                for node in tree.body:
                    if isinstance(node, ast.ClassDef) and any(last(base) in classes for base in node.bases):
                        classes.add(node.name)
        for path, tree in self.trees:
            for node in tree.body:
                if isinstance(node, ast.FunctionDef) and makes(node, classes):
                    factories[node.name] = node
        found = []
        for path, tree in self.trees:
            for node in statements(tree.body):
                self.assigned(path, node, classes, factories, found)
            for node in tree.body:
                if isinstance(node, ast.FunctionDef) and factories.get(node.name) is node and free(node):
                    found.append(self.candidate(path, node.name, variable=False))
        return sorted(found, key=Candidate.order)

    def assigned(self, path, node, classes, factories, found):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or not isinstance(value, ast.Call):
            return
        name = last(value.func)
        if name in classes or name in factories:
            for target in targets:
                if isinstance(target, ast.Name):
                    found.append(self.candidate(path, target.id))

    def candidate(self, path, attribute, variable=True):
        relative = os.path.relpath(path, self.source).replace(os.sep, "/")
        parts = relative.split("/")
        name = parts[-1]
        aside = (
            any(part in ASIDE for part in parts[:-1])
            or name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"
        )
        inner = relative[len("src/"):] if relative.startswith("src/") else relative
        usual = USUAL.index(inner) if inner in USUAL else len(USUAL)
        return Candidate(module_names(path, self.source), attribute, path, variable, aside, usual)


def module_names(path, source):
    """The names a module goes by: that of its package, then those below the folders a project is started from."""
    names = []

    def add(name, place):
        if name and all(part.isidentifier() for part in name.split(".")) and name not in [n for n, _ in names]:
            names.append((name, place))

    folder, parts = os.path.dirname(path), [os.path.basename(path)[:-3]]
    if os.path.isfile(os.path.join(folder, "__init__.py")):
        while os.path.isfile(os.path.join(folder, "__init__.py")) and os.path.dirname(folder) != folder:
            parts.insert(0, os.path.basename(folder))
            folder = os.path.dirname(folder)
        if parts[-1] == "__init__":
            parts.pop()
        add(".".join(parts), folder)
    for base in (os.path.join(source, "src"), source, os.path.dirname(source)):
        if path.startswith(base + os.sep):
            relative = path[len(base) + 1:-3].split(os.sep)
            if relative[-1] == "__init__":
                relative.pop()
            add(".".join(relative), None)
    if not names:
        add(os.path.basename(path)[:-3], os.path.dirname(path))
    return names or [(os.path.basename(path)[:-3], os.path.dirname(path))]


def statements(body):
    """The statements a module runs when it is imported."""
    for node in body:
        yield node
        if isinstance(node, (ast.If, ast.Try, ast.With)):
            for part in ("body", "orelse", "finalbody"):
                yield from statements(getattr(node, part, []))
            for handler in getattr(node, "handlers", []):
                yield from statements(handler.body)


def last(node):
    """The last name of a dotted expression."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def makes(function, classes):
    """Whether a function gives an application: it says so, or makes one and returns something."""
    if function.returns is not None:
        said = function.returns.value if isinstance(function.returns, ast.Constant) else last(function.returns)
        if isinstance(said, str) and said.split(".")[-1] in classes:
            return True
    made = returned = False
    for node in ast.walk(function):
        made = made or isinstance(node, ast.Call) and last(node.func) in classes
        returned = returned or isinstance(node, ast.Return) and node.value is not None
    return made and returned


def free(function):
    """Whether a function can be called without arguments."""
    given = function.args
    positional = len(given.args) + len(getattr(given, "posonlyargs", []))
    return positional <= len(given.defaults) and all(default is not None for default in given.kw_defaults)

# The first thing that runs in the child: takes a script from standard input, runs it, sends back what it returns.
# Everything needed is imported before the project gets a place on sys.path, so that no file of it stands in for the library.
import io, json, os, site, sys, threading, traceback
import ast, importlib, re


class Refused(Exception):
    """A failure in the words of the script."""

    def __init__(self, message, advice=""):
        super().__init__(message)
        self.message = message
        self.advice = advice


class Failure:
    """An exception as a person wants to read it."""

    def __init__(self, failure, project):
        self.settings = missing_settings(failure)
        where = place(failure, project)
        if self.settings:
            text = "missing settings: " + ", ".join(self.settings)
            self.advice = (
                "pass them with --option env=" + ",".join(self.settings) + " or --option env-file=FILE"
            )
        else:
            # A syntax error names its file and line by itself, but not by the file's path.
            said = " ".join(str(failure.msg if where and isinstance(failure, SyntaxError) else failure).split())
            text = type(failure).__name__ + (": " + said[:600] if said else "")
            self.advice = ""
        self.text = text + (" (" + where + ")" if where else "")


def place(failure, project):
    """The innermost line of the project that led to a failure."""
    found = ""
    if isinstance(failure, SyntaxError) and failure.filename:
        found = inside(failure.filename, project)
        if found:
            return found + ":" + str(failure.lineno or 0)
    for frame, line in traceback.walk_tb(failure.__traceback__):
        file = inside(frame.f_code.co_filename, project)
        if file:
            found = file + ":" + str(line)
    return found


def inside(file, project):
    if file.startswith("<"):
        return ""
    full = os.path.realpath(file)
    root = os.path.realpath(project) + os.sep
    if not full.startswith(root):
        return ""
    relative = full[len(root):].replace(os.sep, "/")
    return "" if "site-packages/" in relative else relative


def missing_settings(failure):
    """The variables that a failure is for want of: os.environ["X"], or required fields of a pydantic settings class."""
    if isinstance(failure, KeyError) and failure.args and isinstance(failure.args[0], str):
        last = traceback.extract_tb(failure.__traceback__)[-1:]
        if last and last[0].name == "__getitem__" and os.path.basename(last[0].filename) in ("os.py", "<frozen os>"):
            return [failure.args[0]]
        return []
    errors = getattr(failure, "errors", None)
    if type(failure).__name__ != "ValidationError" or not callable(errors):
        return []
    owner = settings_class(failure)
    if owner is None:
        return []
    return [variable(owner, error["loc"]) for error in errors() if "missing" in error["type"]]


def settings_class(failure):
    for frame, _ in traceback.walk_tb(failure.__traceback__):
        for name in ("__pydantic_self__", "self"):
            candidate = type(frame.f_locals.get(name))
            if any(base.__name__ == "BaseSettings" for base in candidate.__mro__):
                return candidate
    return None


def variable(owner, location):
    """The environment variable behind a field: an alias as it is, else prefix and name."""
    config = getattr(owner, "model_config", None)
    if config is None:
        config = vars(getattr(owner, "Config", object))
    first = str(location[0])
    fields = getattr(owner, "model_fields", None) or getattr(owner, "__fields__", {})
    if first not in fields:
        return first.upper()
    delimiter = config.get("env_nested_delimiter") or "__"
    return (str(config.get("env_prefix") or "") + delimiter.join(str(part) for part in location)).upper()


class Answer:
    """The one answer: of the script, or of the clock when the script has had its time."""

    def __init__(self, request):
        self.frame = request["token"].encode("ascii")
        self.out = os.fdopen(os.dup(1), "wb")
        self.given = threading.Lock()
        self.clock = threading.Timer(request["seconds"], self.late, (threading.get_ident(), request))
        self.clock.daemon = True
        self.clock.start()

    def late(self, thread, request):
        """Says where the project's code stands; what holds the interpreter itself is ended from outside, a little later."""
        stands = ""
        for frame, line in traceback.walk_stack(sys._current_frames().get(thread)):
            file = inside(frame.f_code.co_filename, request["project"])
            if file:
                stands = " at " + file + ":" + str(line)
                break
        self.give({"failure": {"message": request["late"] + stands, "advice": request["advice"]}})

    def give(self, answer):
        if self.given.acquire(blocking=False):
            self.out.write(self.frame + json.dumps(answer, allow_nan=False).encode("ascii") + self.frame)
            self.out.flush()
            sys.stderr.flush()
            os._exit(0)
        self.clock.join()


def converse():
    request = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    final = Answer(request)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    sys.argv = ["pacto"]
    own = os.getpid()
    project = request["project"]
    if sys.prefix == getattr(sys, "base_prefix", sys.prefix):
        # Isolation leaves out what the user installed without an environment; its modules are wanted, its hooks are not.
        folder = site.getusersitepackages()
        if os.path.isdir(folder):
            sys.path.append(folder)
    scope = {
        "__name__": "pacto_script",
        "ast": ast, "importlib": importlib, "json": json, "os": os, "re": re, "sys": sys,
        "Refused": Refused,
        "describe": lambda failure: Failure(failure, project),
        "inside": lambda file: inside(file, project),
    }
    try:
        if sys.version_info < (3, 8):
            raise Refused("Python " + sys.version.split()[0] + " is too old", "use Python 3.8 or newer")
        exec(compile(request["script"], "<pacto>", "exec"), scope)
        answer = {"result": scope["main"](request["input"])}
        json.dumps(answer, allow_nan=False)
    except Refused as refusal:
        answer = {"failure": {"message": refusal.message, "advice": refusal.advice}}
    except BaseException as failure:
        told = Failure(failure, project)
        answer = {"failure": {"message": told.text, "advice": told.advice}}
        if own == os.getpid():
            traceback.print_exc()
    if own == os.getpid():
        # What the project forked while it was imported comes by here, too, and has no say.
        final.give(answer)
    os._exit(0)


converse()

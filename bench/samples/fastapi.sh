#!/usr/bin/env bash
# Public FastAPI applications from PyPI, and the documents they publish: app.openapi(), asked by a script that knows nothing
# of Pacto. All share one virtual environment, which lies above them and so is the one the plugin finds.
#
#   bench/samples/fastapi.sh FOLDER
set -euo pipefail

folder=$1/fastapi
environment=$folder/.venv
mkdir -p "$folder"

. "$(dirname -- "${BASH_SOURCE[0]}")/patiently"

# What the applications need, each in one version.
needed=(
    annotated-doc==0.0.7 annotated-types==0.8.0 anyio==4.16.0 bcrypt==4.2.1 boto3==1.34.0 botocore==1.34.162
    brotli==1.1.0 certifi==2026.10.19.post1 click==8.5.1 dnspython==2.9.2 ecdsa==0.19.2 email-validator==2.2.0
    fastapi==0.139.2 greenlet==3.5.6 h11==0.16.0 httpcore==1.0.9 httpx==0.28.1 idna==3.20 jinja2==3.1.6
    jmespath==1.1.0 markupsafe==3.0.4 pyasn1==0.6.5 pydantic==2.13.4 pydantic-core==2.46.4 pydantic-settings==2.7.0
    pyjwt==2.10.1 python-dateutil==2.9.0 python-dotenv==1.0.1 python-jose==3.3.0 python-multipart==0.0.20
    pyyaml==6.0.2 rsa==4.9.1 s3transfer==0.9.0 schedule==1.2.2 six==1.17.0 sqlalchemy==2.0.36 starlette==1.10.0
    typing-extensions==4.16.0 typing-inspection==0.4.5 urllib3==2.8.0 uvicorn==0.34.0
)
if [ ! -e "$environment/complete" ]; then
    rm -rf "$environment"
    python3 -m venv "$environment"
    patiently "$environment/bin/pip" install -q --disable-pip-version-check --no-deps "${needed[@]}"
    touch "$environment/complete"
fi

# application NAME PACKAGE==VERSION MODULE
application() {
    local name=$1 package=$2 module=$3 app=$folder/$1
    if [ -e "$app/executed.options" ]; then return; fi
    rm -rf "$app"
    mkdir -p "$app/project" "$app/wheel"
    patiently "$environment/bin/pip" download -q --disable-pip-version-check --no-deps --only-binary :all: -d "$app/wheel" "$package"
    "$environment/bin/python" -m zipfile -e "$app"/wheel/*.whl "$app/project"
    rm -rf "$app/wheel"
    (
        cd "$app/project"
        # The environment one wheel brought by mistake is no part of the application, and neither are its settings ours.
        env -i PATH="$PATH" HOME="$HOME" PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=. "$environment/bin/python" - "$module" <<'PYTHON'
import importlib, json, sys
app = importlib.import_module(sys.argv[1]).app
with open("../expected.json", "w") as out:
    json.dump(app.openapi(), out, indent=2)
PYTHON
    )
    printf 'framework=fastapi\nexecute=false\n' >"$app/static.options"
    printf 'framework=fastapi\n' >"$app/executed.options"
    echo "$name"
}

application ace-network-monitor ace-network-monitor==0.3.2 api
application dv-platform dv-platform==0.1.8 app.main
application httpbinx httpbinx==1.13.1 httpbinx.main
application mini-shop examen3-mini-shop==0.1.0 app.main
application todolist todolist-fastapi==1.0.5 fastapi_todo_list.main

#!/usr/bin/env bash
# A new version: back up, fetch, install, migrate, check. If any step fails, the code and the database go back as they were.
# Called by `make update`. Your .env and data/programme.toml are never touched.
set -euo pipefail
cd "$(dirname "$0")/../.."

before=$(git rev-parse HEAD)
backup="data/backups/before-update-$(date -u +%Y%m%dT%H%M%SZ).wafa"
service=false
if command -v systemctl >/dev/null 2>&1 && systemctl is-active --quiet wafa 2>/dev/null; then service=true; fi

if [ -n "$(git status --porcelain --untracked-files=no)" ]; then
	echo "There are changes of your own in the code: git status names them. Put them aside first (git stash)." >&2
	exit 1
fi

go_back() {
	trap - ERR
	echo "The update did not work. Going back to $before …" >&2
	git reset --quiet --hard "$before"
	make --no-print-directory .venv/ready
	if [ -f "$backup" ]; then .venv/bin/wafa restore "$backup" --yes --keep-sending; fi
	if $service; then sudo systemctl start wafa; fi
	echo "Everything is as it was before. Nothing is lost." >&2
	exit 1
}

# What was not well before is no reason to go back.
well=false
if .venv/bin/wafa doctor >/dev/null 2>&1; then well=true; fi

mkdir -p data/backups
if $service; then sudo systemctl stop wafa; fi
trap go_back ERR
.venv/bin/wafa backup "$backup"
git pull --quiet --ff-only
make --no-print-directory .venv/ready
.venv/bin/wafa migrate
.venv/bin/wafa verify
if ! .venv/bin/wafa doctor && $well; then false; fi
trap - ERR
if $service; then sudo systemctl start wafa; fi
echo "Updated from ${before:0:10} to $(git rev-parse --short=10 HEAD). The backup is $backup"

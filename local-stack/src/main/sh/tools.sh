# Finds what ./run and ./test are built with; sourced by both.

# Tells in one sentence what is missing, and ends.
missing() {
  echo "$1" >&2
  exit 1
}

# Whether $1 is the home of a JDK 25 (a compiler with it, not only java).
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25: the one it names already, that of the default javac, or one in a usual place.
find_jdk() {
  local javac candidate
  javac=$(command -v javac || true)
  for candidate in \
    "${JAVA_HOME:-}" \
    "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.jenv/versions/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  missing "Breach Portal needs a JDK 25: install one (such as Temurin from https://adoptium.net) or set JAVA_HOME to it."
}

# Maven 3.8.7 or newer: an older one does not know what the build asks of it.
find_maven() {
  command -v mvn >/dev/null ||
    missing "Breach Portal is built with Maven: install Maven 3.8.7 or newer (such as by: apt-get install maven)."
}

find_node() {
  local version
  version=$(node --version 2>/dev/null || true)
  version=${version#v}
  if ! command -v npm >/dev/null || [ "${version%%.*}" -lt 20 ] 2>/dev/null || [ -z "$version" ]; then
    missing "Breach Portal needs Node 20 or newer with npm: install it (such as from https://nodejs.org)."
  fi
}

find_tools() {
  find_jdk
  find_maven
  find_node
}

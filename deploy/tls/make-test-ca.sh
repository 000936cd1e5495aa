#!/usr/bin/env bash
# Makes a certificate authority to try things out with, and a key and certificate that all nodes of a cluster may share:
#
#   deploy/tls/make-test-ca.sh DIR [CLUSTER]        # leaves ca.crt, ca.key, node.crt and node.key in DIR
#
# Then set network.tls (or SEPARATRIX_TLS_KEY, _CERTIFICATE and _AUTHORITY) to node.key, node.crt and ca.crt. Nodes trust
# whoever has a certificate of the authority with the name of the cluster in it, network.cluster, which is separatrix if
# not given; keep ca.key away from the nodes. A run needs none of this where nodes can read its results folder.
set -euo pipefail
[ $# -eq 1 ] || [ $# -eq 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
umask 077
cluster=${2:-separatrix}
mkdir -p "$1"
cd "$1"

openssl req -x509 -newkey rsa:3072 -nodes -days 365 -subj "/CN=separatrix test authority" \
  -keyout ca.key -out ca.crt 2>/dev/null
openssl req -new -newkey rsa:3072 -nodes -subj "/CN=$cluster" -keyout node.key -out node.csr 2>/dev/null
openssl x509 -req -in node.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 365 -out node.crt 2>/dev/null \
  -extfile <(printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$cluster")
rm node.csr
echo "test authority and node certificate in $PWD, good for a year" >&2

// Debian's nettle, seen only by Digest. Nothing here is ours but the name.
#pragma once
#include <nettle/sha2.h>

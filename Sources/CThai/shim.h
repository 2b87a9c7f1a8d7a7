// Debian's libthai, seen only by Text's word breaks. Nothing here is ours but the name.
#pragma once
#include <thai/thbrk.h>
#include <thai/thwbrk.h>
#include <thai/thcoll.h>

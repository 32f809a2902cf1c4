// Included ahead of ICU's uts46.cpp, and nowhere else.
//
// UTS #46 asks for the script of a character only to check CONTEXTO, which we do not enable
// (UIDNA_CHECK_CONTEXTO). Without this answer the linker has to keep the script tables: 22 kB of
// brotli for a branch that is never taken.
#pragma once

#include "unicode/uscript.h"

#undef uscript_getScript
#define uscript_getScript script_is_never_asked

static inline UScriptCode script_is_never_asked(UChar32, UErrorCode* error) {
  *error = U_UNSUPPORTED_ERROR;
  return USCRIPT_INVALID_CODE;
}

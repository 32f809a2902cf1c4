// Takes the place of two files of ICU in the run-time ICU, which would bring in the environment and
// its system calls. Saves 6 kB of wasm.
//
// udata.cpp looks for data in files, in folders named by the environment, and in packages with a
// table of contents. Here the one table that udata_setCommonData() was given is the data.
// putil.cpp knows time zones and floating point; UnicodeString asks it for one addition.

#include <cstring>

#include "putilimp.h"
#include "ucmndata.h"
#include "udatamem.h"
#include "unicode/udata.h"

namespace {

const DataHeader* table = nullptr;

}  // namespace

U_CAPI void U_EXPORT2 udata_setCommonData(const void* data, UErrorCode* error) {
  if (U_SUCCESS(*error)) table = static_cast<const DataHeader*>(data);
}

U_CAPI UDataMemory* U_EXPORT2 udata_openChoice(const char*, const char* type, const char* name,
                                               UDataMemoryIsAcceptable* is_acceptable,
                                               void* context, UErrorCode* error) {
  if (U_FAILURE(*error)) return nullptr;
  if (table == nullptr || std::strcmp(type, "nrm") != 0 || std::strcmp(name, "uts46") != 0) {
    *error = U_FILE_ACCESS_ERROR;
    return nullptr;
  }
  if (!is_acceptable(context, type, name, &table->info)) {
    *error = U_INVALID_FORMAT_ERROR;
    return nullptr;
  }
  // Opaque to its users: it only comes back to the two functions below.
  return reinterpret_cast<UDataMemory*>(const_cast<DataHeader*>(table));
}

U_CAPI const void* U_EXPORT2 udata_getMemory(UDataMemory* memory) {
  const auto* header = reinterpret_cast<const DataHeader*>(memory);
  return reinterpret_cast<const char*>(header) + header->dataHeader.headerSize;
}

U_CAPI void U_EXPORT2 udata_close(UDataMemory*) {}

U_CAPI UBool U_EXPORT2 uprv_add32_overflow(int32_t a, int32_t b, int32_t* sum) {
  return __builtin_add_overflow(a, b, sum);
}

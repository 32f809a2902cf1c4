#pragma once

#include "abi/abi.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The room holds a receipt's record; `format` is 0 for DPV JSON-LD, 1 for Kantara.
 * wasm/core/consent/exports.hpp says what the reply holds. */
const cn_reply* cn_export(uint32_t format);

#ifdef __cplusplus
}
#endif

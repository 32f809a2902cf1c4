#pragma once

#include "abi/abi.h"

/* What author.wasm has besides the exports of abi.h: for those who write notices. The request lies
 * in the same room (cn_room), the reply is of the same shape.
 * wasm/core/author/author.hpp says what each request and reply holds. */

#ifdef __cplusplus
extern "C" {
#endif

/* The room holds a lexicon of locales/lint. */
const cn_reply* cn_lexicon(void);

/* The room holds a notice.json; `today` is 20261123, or 0. */
const cn_reply* cn_lint(uint32_t today);

#ifdef __cplusplus
}
#endif

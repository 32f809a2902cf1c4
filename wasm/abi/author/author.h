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

/* The room holds who reviewed which catalogue. */
const cn_reply* cn_reviews(void);

/* The room holds a notice.json; `today` is 20261123, or 0. */
const cn_reply* cn_lint(uint32_t today);

/* The room holds a line with a locale (empty: all), then two notice.json: the first `size` bytes
 * are the old one, what follows them the new one. */
const cn_reply* cn_diff(uint32_t size);

/* The room holds a receipt's record of `size` bytes, then the notice.json that it is of. The words
 * of its locale and the parts it needs are those of abi.h. */
const cn_reply* cn_verify(uint32_t size);

/* The room holds a receipt's record; `format` is 0 for DPV JSON-LD, 1 for Kantara. */
const cn_reply* cn_export(uint32_t format);

/* The room holds `{"notice","locale"}`; the notice is opened by cn_open. */
const cn_reply* cn_page(void);

#ifdef __cplusplus
}
#endif

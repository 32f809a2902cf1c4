#pragma once

#include <stddef.h>
#include <stdint.h>

/* The boundary of the WebAssembly module. UTF-8 in, UTF-8 JSON out; C++ owns both buffers.
 *
 *   char* room = cn_room(size);   write the request there, then call one of the others,
 *   reply = cn_render();          and copy the reply out at once: the next call overwrites it.
 *
 * wasm/core/engine.hpp says what each request and reply holds. */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cn_reply {
  uint32_t size; /* bytes */
  const char* data;
} cn_reply;

/* Room for a request of `size` bytes; null when that is more than 8 MiB. */
char* cn_room(size_t size);

const cn_reply* cn_catalogue(void);
const cn_reply* cn_open(void);
const cn_reply* cn_part(void);
const cn_reply* cn_close(void);
const cn_reply* cn_match(void);
const cn_reply* cn_render(void);
const cn_reply* cn_field(void);
const cn_reply* cn_submit(void);
const cn_reply* cn_refusal(void);
const cn_reply* cn_receipt(void);
const cn_reply* cn_withdraw(void);

/* The first `size` bytes of the room are what was typed into an open field; neither they nor the
 * reply are JSON. */
const cn_reply* cn_check(uint32_t field, size_t size);

#ifdef __cplusplus
}
#endif

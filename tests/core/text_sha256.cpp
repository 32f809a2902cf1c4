#include <catch2/catch_test_macros.hpp>

#include "core/text/sha256.hpp"

using clearnotice::text::sha256_hex;

// NIST, Cryptographic Standards and Guidelines, examples with intermediate values, SHA-256; and the
// byte-oriented short messages of the Secure Hash Algorithm Validation System (SHAVS).
TEST_CASE("SHA-256 gives NIST's answers") {
  struct row {
    std::string_view bytes, expected;
  };
  using namespace std::string_view_literals;
  static constexpr row rows[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"\xd3"sv, "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmn"
       "opqrsmnopqrstnopqrstu",
       "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
  };
  for (const row& r : rows) {
    CAPTURE(r.bytes);
    CHECK(sha256_hex(r.bytes) == r.expected);
  }
}

// NIST's additional vectors: the padding's edges, in zero bytes, and a million letters.
TEST_CASE("SHA-256 pads at every edge of a block") {
  struct row {
    std::size_t zeros;
    std::string_view expected;
  };
  static constexpr row rows[] = {
      {55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"},
      {56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"},
      {57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"},
      {64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"},
      {1000, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"},
  };
  for (const row& r : rows) {
    CAPTURE(r.zeros);
    CHECK(sha256_hex(std::string(r.zeros, '\0')) == r.expected);
  }
  CHECK(sha256_hex(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

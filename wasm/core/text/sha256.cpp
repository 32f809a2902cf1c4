#include "core/text/sha256.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace clearnotice::text {
namespace {

constexpr std::size_t kBlockSize = 64;  // bytes, FIPS 180-4 section 5.2.1
constexpr std::size_t kLengthSize = 8;  // bytes at the end of the last block, section 5.1.1

// FIPS 180-4 section 4.2.2: the fractional parts of the cube roots of the first 64 primes.
constexpr std::uint32_t kRoundConstants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

using state = std::array<std::uint32_t, 8>;

// FIPS 180-4 section 5.3.3.
constexpr state kInitial = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t big_endian(const char* bytes) {
  std::uint32_t word = 0;
  for (int i = 0; i < 4; ++i) word = word << 8 | static_cast<std::uint8_t>(bytes[i]);
  return word;
}

/// FIPS 180-4 section 6.2.2; the letters are the standard's.
void take_block(state& hash, const char* block) {
  std::uint32_t w[64];
  for (std::size_t t = 0; t < 16; ++t) w[t] = big_endian(block + 4 * t);
  for (int t = 16; t < 64; ++t) {
    const std::uint32_t x = w[t - 2];
    const std::uint32_t y = w[t - 15];
    w[t] = (std::rotr(x, 17) ^ std::rotr(x, 19) ^ x >> 10) + w[t - 7] +
           (std::rotr(y, 7) ^ std::rotr(y, 18) ^ y >> 3) + w[t - 16];
  }
  auto [a, b, c, d, e, f, g, h] = hash;
  for (int t = 0; t < 64; ++t) {
    const std::uint32_t t1 = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                             ((e & f) ^ (~e & g)) + kRoundConstants[t] + w[t];
    const std::uint32_t t2 =
        (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1;
    d = c, c = b, b = a, a = t1 + t2;
  }
  const state added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < hash.size(); ++i) hash[i] += added[i];
}

/// The last one or two blocks: what remains, a single 1 bit, zeros, the length in bits.
void take_end(state& hash, std::string_view rest, std::uint64_t bits) {
  char blocks[2 * kBlockSize] = {};
  rest.copy(blocks, rest.size());
  blocks[rest.size()] = static_cast<char>(0x80);
  const bool fits = rest.size() + 1 + kLengthSize <= kBlockSize;
  const std::size_t end = fits ? kBlockSize : 2 * kBlockSize;
  for (std::size_t i = 1; i <= kLengthSize; ++i, bits >>= 8) {
    blocks[end - i] = static_cast<char>(bits & 0xFF);
  }
  for (std::size_t at = 0; at < end; at += kBlockSize) take_block(hash, blocks + at);
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  state hash = kInitial;
  std::string_view rest = bytes;
  for (; rest.size() >= kBlockSize; rest.remove_prefix(kBlockSize)) take_block(hash, rest.data());
  take_end(hash, rest, std::uint64_t{bytes.size()} * 8);

  std::string hex;
  hex.reserve(64);
  for (const std::uint32_t word : hash) {
    for (int shift = 28; shift >= 0; shift -= 4)
      hex.push_back("0123456789abcdef"[word >> shift & 15]);
  }
  return hex;
}

}  // namespace clearnotice::text

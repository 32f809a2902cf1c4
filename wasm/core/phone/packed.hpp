#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/phone/prediction.hpp"

namespace clearnotice::phone {

/// Where the answers come from that a reader of the notation asks for.
class answers {
 public:
  virtual bool next(unsigned question, const hints& known) = 0;

 protected:
  ~answers() = default;
};

/// The 64 characters that a packed text is made of, six bits each: none of them means anything
/// inside a JavaScript string, HTML or JSON.
inline constexpr std::string_view kPackedAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What was left of a number between two bounds when all answers before were known narrows with
/// each answer (binary arithmetic coding, 32 bits; the bounds are shared by both directions).
struct bounds {
  std::uint32_t low = 0, high = 0xFFFFFFFFU;

  /// The highest number that still means yes.
  std::uint32_t middle(unsigned chance) const { return low + (high - low) / 4096 * chance; }
  bool settled() const { return (low ^ high) >> 24 == 0; }
  void narrow(bool yes, std::uint32_t at) { (yes ? high : low) = yes ? at : at + 1; }
  void shift() {
    low <<= 8;
    high = high << 8 | 0xFF;
  }
};

/// Answers out of a packed text. Any text gives answers; whether it was a sound one, its checksum
/// says to whoever asked.
class packed_answers final : public answers {
 public:
  explicit packed_answers(std::string_view packed);

  bool next(unsigned question, const hints& known) override;

  /// False once more was asked for than the text holds, or it holds what is not of the alphabet.
  bool sound() const { return sound_; }

  /// Whether all of the text was needed.
  bool at_end() const { return rest_.empty(); }

 private:
  unsigned take_byte();

  std::string_view rest_;
  std::uint32_t bits_ = 0;
  unsigned bit_count_ = 0;
  bool sound_ = true;
  bounds bounds_;
  std::uint32_t value_ = 0;
  predictor predictor_;
};

}  // namespace clearnotice::phone

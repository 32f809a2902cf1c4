#include "core/phone/packed.hpp"

namespace clearnotice::phone {

packed_answers::packed_answers(std::string_view packed) : rest_(packed) {
  for (int i = 0; i < 4; ++i) value_ = value_ << 8 | take_byte();
}

unsigned packed_answers::take_byte() {
  while (bit_count_ < 8) {
    if (rest_.empty()) {
      sound_ = false;
      return 0;
    }
    const char c = rest_.front();
    rest_.remove_prefix(1);
    const std::size_t value = kPackedAlphabet.find(c);
    if (value == std::string_view::npos) {
      sound_ = false;
      return 0;
    }
    bits_ = bits_ << 6 | static_cast<std::uint32_t>(value);
    bit_count_ += 6;
  }
  bit_count_ -= 8;
  return bits_ >> bit_count_ & 0xFF;
}

bool packed_answers::next(unsigned question, const hints& known) {
  const std::uint32_t middle = bounds_.middle(predictor_.chance_of_yes(question, known));
  const bool yes = value_ <= middle;
  bounds_.narrow(yes, middle);
  predictor_.learn(yes);
  while (bounds_.settled()) {
    bounds_.shift();
    value_ = value_ << 8 | take_byte();
  }
  return yes;
}

}  // namespace clearnotice::phone

#include "core/text/script.hpp"

#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::text {
namespace {

constexpr unsigned kMistaken = bit_of(script::latin) | bit_of(script::greek) |
                               bit_of(script::cyrillic) | bit_of(script::armenian) |
                               bit_of(script::cherokee);

bool has_two(unsigned bits) { return (bits & (bits - 1)) != 0; }

/// The alphabets of one word, and those of them with a letter that looks like no other's.
struct word_scripts {
  unsigned seen = 0;
  unsigned distinct = 0;

  void add(const character_class& letter) {
    const unsigned own = bit_of(script_in(letter)) & kMistaken;
    seen |= own;
    if ((letter.traits & trait::look_alike) == 0) distinct |= own;
  }

  bool confuses() const { return has_two(seen) && seen != distinct; }
};

}  // namespace

script script_of(char32_t c) { return script_in(class_of(c)); }

bool looks_like_another_script(char32_t c) { return (traits_of(c) & trait::look_alike) != 0; }

bool may_confuse(unsigned scripts) { return has_two(scripts & kMistaken); }

bool has_confusing_word(std::string_view text) {
  word_scripts word;
  while (!text.empty()) {
    const character_class& its = class_of(take_code_point(text));
    if ((its.traits & trait::letter) != 0) {
      word.add(its);
    } else if ((its.traits & trait::mark) == 0) {
      if (word.confuses()) return true;
      word = {};
    }
  }
  return word.confuses();
}

}  // namespace clearnotice::text

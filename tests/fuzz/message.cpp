// Any text as a message: an answer within the limits; a hint never blocks; and what graphemes it
// has does not depend on how they are counted.
#include "core/field/rules.hpp"
#include "core/text/characters.hpp"
#include "core/text/grapheme.hpp"
#include "core/text/utf8.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;

constexpr std::size_t kMostGraphemes = 4000;

/// Without the short cut for plain text.
std::size_t count_one_by_one(std::string_view text) {
  text::grapheme_breaks breaks;
  std::size_t clusters = 0;
  while (!text.empty()) {
    const char32_t c = text::take_code_point(text);
    clusters += breaks.begins(c, text::class_of(c).grapheme);
  }
  return clusters;
}

void check_answer(const field::verdict& said) {
  using field::state;
  const bool is_hint = said.code == "message.health" || said.code == "message.emergency";
  fuzz_support::must(is_hint == (said.condition == state::warn));
  if (said.condition != state::ok && said.condition != state::warn) return;
  const std::size_t clusters = count_one_by_one(said.value);
  fuzz_support::must(clusters >= 2 && clusters <= kMostGraphemes);
  fuzz_support::must((text::sum_up(said.value).traits & text::trait::bidi) == 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view typed = fuzz_support::view_of(data, size);
  if (!fuzz_support::is_text(typed)) return 0;
  fuzz_support::must(text::count_graphemes(typed).clusters == count_one_by_one(typed));
  for (const bool health_covered : {false, true}) {
    check_answer(field::check(field::kind::message, typed,
                              {.words = fuzz_support::words(),
                               .plans = fuzz_support::plans(),
                               .health_covered = health_covered}));
  }
  return 0;
}

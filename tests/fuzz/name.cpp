// Any text in each field that names somebody: an answer within the limits, and what is accepted
// holds nothing that was to be refused.
#include "core/field/rules.hpp"
#include "core/text/characters.hpp"
#include "core/text/grapheme.hpp"
#include "support.hpp"

namespace {

using namespace clearnotice;
using field::kind;

constexpr kind kNames[] = {kind::given_name, kind::family_name, kind::organisation,
                           kind::occupation};
constexpr std::size_t kMostGraphemes = 200;
constexpr std::size_t kMostInGrapheme = 16;

void check_accepted(kind field, std::string_view name) {
  using namespace text::trait;
  const unsigned traits = text::sum_up(name).traits;
  fuzz_support::must((traits & (control | bidi | hidden | private_use | unassigned)) == 0);
  const bool is_person = field == kind::given_name || field == kind::family_name;
  if (is_person) fuzz_support::must((traits & (letter | mark)) != 0);
  const text::grapheme_count count = text::count_graphemes(name);
  fuzz_support::must(count.clusters > 0 && count.clusters <= kMostGraphemes);
  fuzz_support::must(count.longest <= kMostInGrapheme);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view typed = fuzz_support::view_of(data, size);
  if (!fuzz_support::is_text(typed)) return 0;
  for (const kind field : kNames) {
    const field::verdict said = field::check(
        field, typed, {.words = fuzz_support::words(), .plans = fuzz_support::plans()});
    fuzz_support::must(said.value == text::trim(typed));
    const bool is_accepted =
        said.condition == field::state::ok || said.condition == field::state::warn;
    if (is_accepted) check_accepted(field, said.value);
  }
  return 0;
}

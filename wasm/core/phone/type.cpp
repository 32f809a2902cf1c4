#include "core/phone/type.hpp"

#include <cstddef>
#include <iterator>

namespace clearnotice::phone {
namespace {

constexpr std::string_view kNames[] = {
    "premium-rate", "toll-free", "shared-cost", "voip",   "personal-number",      "pager",
    "uan",          "voicemail", "fixed-line",  "mobile", "fixed-line-or-mobile", "",
};
static_assert(std::size(kNames) == static_cast<std::size_t>(type::unknown) + 1);

}  // namespace

std::string_view name_of(type what) { return kNames[static_cast<std::size_t>(what)]; }

}  // namespace clearnotice::phone

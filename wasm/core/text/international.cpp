#include "core/text/international.hpp"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/udata.h>

#include <array>
#include <cassert>
#include <cstdint>
#include <limits>
#include <utility>

#include "core/text/confusable.hpp"
#include "icu_data.h"

namespace clearnotice::text {
namespace {

// UTS #46 section 4, Processing: CheckBidi, CheckJoiners, UseSTD3ASCIIRules, not transitional.
// CheckHyphens and VerifyDnsLength have no switch: ICU always reports both.
constexpr std::uint32_t kIdnaOptions = UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI |
                                       UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII |
                                       UIDNA_NONTRANSITIONAL_TO_UNICODE;

struct error_row {
  std::uint32_t bits;
  domain_problem problem;
};

// First match wins: what a person can mend comes before what only an engineer understands.
constexpr error_row kErrors[] = {
    {UIDNA_ERROR_EMPTY_LABEL, domain_problem::empty_label},
    {UIDNA_ERROR_DISALLOWED | UIDNA_ERROR_LEADING_COMBINING_MARK, domain_problem::bad_character},
    {UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4,
     domain_problem::bad_hyphen},
    {UIDNA_ERROR_LABEL_TOO_LONG, domain_problem::label_too_long},
    {UIDNA_ERROR_DOMAIN_NAME_TOO_LONG, domain_problem::too_long},
};

domain_problem problem_of(std::uint32_t errors) {
  for (const error_row& row : kErrors) {
    if ((errors & row.bits) != 0) return row.problem;
  }
  return domain_problem::not_idna;
}

icu::StringPiece piece_of(std::string_view text) {
  assert(text.size() <= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()));
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// Made once and never changed: ICU's own rule for it. Null when the data does not hold UTS #46,
/// which is a mistake of the build.
const icu::IDNA* idna() {
  static const icu::IDNA* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    udata_setCommonData(clearnotice_icu_data, &status);
    const icu::IDNA* made = icu::IDNA::createUTS46Instance(kIdnaOptions, status);
    assert(U_SUCCESS(status));
    return made;
  }();
  return instance;
}

/// @param ascii  what ToASCII answered, so that ToUnicode cannot fail and no label is longer than
///               its A-label.
resemblance look_at(const std::string& ascii, const icu::IDNA& converter) {
  UErrorCode status = U_ZERO_ERROR;
  icu::IDNAInfo info;
  icu::UnicodeString unicode;
  converter.nameToUnicode(icu::UnicodeString::fromUTF8(ascii), unicode, info, status);
  assert(U_SUCCESS(status) && !info.hasErrors());

  std::array<char32_t, kMostInDomain> characters{};
  std::size_t count = 0;
  for (std::int32_t i = 0; i < unicode.length() && count < characters.size();) {
    const UChar32 c = unicode.char32At(i);
    characters[count++] = static_cast<char32_t>(c);
    i += U16_LENGTH(c);
  }
  return look_at_domain({characters.data(), count});
}

}  // namespace

std::string nfc_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  if (nfc != nullptr) nfc->normalizeUTF8(0, piece_of(text), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return U_SUCCESS(status) ? out : std::string(text);
}

result<domain_name, domain_problem> uts46_by_icu(std::string_view domain) {
  const icu::IDNA* converter = idna();
  if (converter == nullptr) return domain_problem::not_idna;

  UErrorCode status = U_ZERO_ERROR;
  icu::IDNAInfo info;
  domain_name name;
  icu::StringByteSink<std::string> sink(&name.ascii);
  converter->nameToASCII_UTF8(piece_of(domain), sink, info, status);
  if (U_FAILURE(status)) return domain_problem::not_idna;
  if (info.hasErrors()) return problem_of(info.getErrors());
  // ICU lets the root's empty label pass; VerifyDnsLength does not (UTS #46 section 4.2, step 4).
  if (name.ascii.empty() || name.ascii.back() == '.') return domain_problem::empty_label;

  resemblance seen = look_at(name.ascii, *converter);
  name.is_confusing = seen.is_confusing;
  name.latin = std::move(seen.latin);
  return name;
}

}  // namespace clearnotice::text

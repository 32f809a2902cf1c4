#include "core/field/rule.hpp"
#include "core/phone/number.hpp"

namespace clearnotice::field {
namespace {

// The plus, a calling code and what may follow it here, which is more than E.164 allows.
constexpr std::size_t kMostE164 = 4 + phone::kMostLength;

struct outcome_row {
  phone::outcome outcome;
  code said;
};

constexpr outcome_row kOutcomes[] = {
    {phone::outcome::not_a_number, code::phone_not_a_number},
    {phone::outcome::calling_code_needed, code::phone_calling_code_needed},
    {phone::outcome::calling_code_unknown, code::phone_calling_code_unknown},
    {phone::outcome::too_short_after_prefix, code::phone_too_short},
    {phone::outcome::too_short, code::phone_too_short},
    {phone::outcome::too_long, code::phone_too_long},
};

struct length_row {
  phone::length fits;
  code said;
};

// Of a number that does not exist: by its length, why. A short code such as 112 is none either: it
// is in no numbering plan, and nobody could be called back there.
constexpr length_row kLengths[] = {
    {phone::length::local_only, code::phone_area_code_needed},
    {phone::length::too_short, code::phone_too_short},
    {phone::length::too_long, code::phone_too_long},
};

struct type_row {
  phone::type type;
  code said;
};

constexpr type_row kTypes[] = {
    {phone::type::unknown, code::phone_no_such_number},
    {phone::type::premium_rate, code::phone_premium},
    {phone::type::pager, code::phone_no_call_back},
    {phone::type::voicemail, code::phone_no_call_back},
};

code code_of(const phone::answer& number) {
  for (const outcome_row& row : kOutcomes) {
    if (row.outcome == number.said) return row.said;
  }
  if (number.kind == phone::type::unknown) {
    for (const length_row& row : kLengths) {
      if (row.fits == number.fits) return row.said;
    }
  }
  for (const type_row& row : kTypes) {
    if (row.type == number.kind) return row.said;
  }
  return code::none;
}

}  // namespace

finding check_phone(const entry& about) {
  if (finding line = check_line(about); line.said != code::none) return line;
  const phone::answer number = phone::read(about.text, about.region, about.plans);
  finding out;
  if (number.said == phone::outcome::needs_zone) {
    out.needs_zone = number.zone;
    return out;
  }
  out.said = code_of(number);
  if (number.said != phone::outcome::number) return out;
  out.normalized.reserve(kMostE164);
  out.normalized += '+';
  out.normalized += std::to_string(number.calling_code);
  out.normalized += number.national.view();
  out.phone.extension = number.extension.view();
  out.phone.region = number.region;
  out.phone.type = phone::name_of(number.kind);
  return out;
}

}  // namespace clearnotice::field

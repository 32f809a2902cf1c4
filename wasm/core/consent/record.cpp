#include "core/consent/record.hpp"

#include "core/catalog/date_form.hpp"

namespace clearnotice::consent {
namespace {

struct text_member {
  std::string_view key;
  std::string record::*text;
  bool required = true;
};
constexpr text_member kTexts[] = {
    {"receipt", &record::receipt},
    {"time", &record::time},
    {"notice", &record::notice},
    {"version", &record::version},
    {"locale", &record::locale},
    {"text-sha256", &record::text_sha256},
    {"url", &record::url, false},
    {"controller", &record::controller},
    {"country", &record::country},
    {"address", &record::address, false},
    {"email", &record::email, false},
    {"phone", &record::phone, false},
    {"site", &record::site, false},
    {"withdraw", &record::withdraw, false},
    {"withdraw-url", &record::withdraw_url, false},
    {"proof-kept", &record::proof_kept, false},
    {"storage", &record::storage, false},
};

std::vector<std::string> read_names(const json::cursor& at) {
  std::vector<std::string> names;
  at.each_item([&](const json::cursor& item) { names.push_back(item.string()); });
  return names;
}

record::choice read_choice(const json::cursor& at) {
  static constexpr std::string_view kKeys[] = {"purpose", "what",       "given", "data",
                                               "special", "recipients", "kept"};
  at.expect_keys(kKeys);
  record::choice made;
  made.purpose = at.required("purpose").string();
  made.what = at.required("what").string();
  made.given = at.required("given").boolean();
  made.data = read_names(at.required("data"));
  made.special = read_names(at.required("special"));
  made.recipients = read_names(at.required("recipients"));
  made.kept = at.required("kept").string();
  return made;
}

/// "2026-11-23T10:00:00Z", or with fractions of a second.
bool is_time(std::string_view time) {
  if (time.size() < 20 || time.back() != 'Z' || time[10] != 'T') return false;
  if (!catalog::read_iso_date(time.substr(0, 10))) return false;
  for (const std::size_t at : {11u, 12u, 14u, 15u, 17u, 18u}) {
    if (time[at] < '0' || time[at] > '9') return false;
  }
  return true;
}

}  // namespace

record read_record(const json::cursor& at) {
  std::vector<std::string_view> keys = {"choices"};
  for (const text_member& each : kTexts) keys.push_back(each.key);
  at.expect_keys(keys);
  record read;
  for (const text_member& each : kTexts) {
    read.*each.text = each.required ? at.required(each.key).string() : at.string_or_empty(each.key);
  }
  if (!is_time(read.time)) {
    at.required("time").complain("bad_time",
                                 "a time in UTC belongs here, like "
                                 "\"2026-11-23T10:00:00Z\"");
  }
  at.required("choices").each_item(
      [&](const json::cursor& item) { read.choices.push_back(read_choice(item)); });
  return read;
}

}  // namespace clearnotice::consent

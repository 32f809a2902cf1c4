#include "core/consent/record.hpp"

#include "core/catalog/date_form.hpp"
#include "core/json/writer.hpp"
#include "core/text/sha256.hpp"

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

void write_names(std::string_view key, const std::vector<std::string>& names, json::writer& out) {
  out.key(key).begin_array();
  for (const std::string& name : names) out.string(name);
  out.end_array();
}

void write_members(const record& of, json::writer& out) {
  for (const text_member& each : kTexts) {
    if (each.required || !(of.*each.text).empty()) out.pair(each.key, of.*each.text);
  }
  out.key("choices").begin_array();
  for (const record::choice& each : of.choices) {
    out.begin_object().pair("purpose", each.purpose).pair("what", each.what);
    out.key("given").boolean(each.given);
    write_names("data", each.data, out);
    write_names("special", each.special, out);
    write_names("recipients", each.recipients, out);
    out.pair("kept", each.kept).end_object();
  }
  out.end_array();
}

constexpr std::string_view kDigest = "record-sha256";

}  // namespace

bool is_receipt_number(std::string_view text) {
  return text.size() >= 16 && text.size() <= 64 &&
         text.find_first_not_of(
             "0123456789abcdefghijklmnopqrstuvwxyz"
             "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string_view::npos;
}

std::string digest_of(const record& of) {
  json::writer bytes;
  bytes.begin_object();
  write_members(of, bytes);
  return text::sha256_hex(bytes.end_object().take());
}

record read_record(const json::cursor& at, std::string& sha256) {
  std::vector<std::string_view> keys = {"choices", kDigest};
  for (const text_member& each : kTexts) keys.push_back(each.key);
  at.expect_keys(keys);
  record read;
  for (const text_member& each : kTexts) {
    read.*each.text = each.required ? at.required(each.key).string() : at.string_or_empty(each.key);
  }
  if (!is_receipt_number(read.receipt)) {
    at.required("receipt").complain(sentence::key_form);
  }
  if (!catalog::is_utc_time(read.time)) {
    at.required("time").complain(sentence::time_form);
  }
  at.required("choices").each_item(
      [&](const json::cursor& item) { read.choices.push_back(read_choice(item)); });
  sha256 = at.required(kDigest).string();
  return read;
}

}  // namespace clearnotice::consent

#include "core/payload/payload.hpp"

#include "core/field/rules.hpp"
#include "core/json/writer.hpp"
#include "core/notice/ids.hpp"
#include "core/payload/allow_list.hpp"

namespace clearnotice::payload {
namespace {

bool stays_as_it_is(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '*' ||
         c == '-' || c == '.' || c == '_';
}

void append_percent_encoded(std::string_view text, std::string& out) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : text) {
    if (stays_as_it_is(c)) {
      out += c;
    } else if (c == ' ') {
      out += '+';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
}

void add_notice(const notice::facts& facts, const submission& sent, std::vector<entry>& into) {
  into.push_back({"notice", facts.id});
  into.push_back({"version", facts.version});
  into.push_back({"locale", std::string(sent.locale)});
}

}  // namespace

std::vector<entry> build(const notice::facts& facts, const submission& sent) {
  std::vector<entry> entries;
  for (const std::size_t index : needed_fields(facts, sent.choices)) {
    const field::kind kind = *facts.data[facts.form->fields[index].datum].field;
    const std::string& value = sent.values[static_cast<std::size_t>(kind)];
    if (!value.empty()) entries.push_back({std::string(field::id_of(kind)), value});
  }
  for (const std::size_t datum : needed_meters(facts, sent.choices)) {
    const auto meter = static_cast<std::size_t>(*facts.data[datum].meter);
    if (sent.measured[meter].empty()) continue;
    entries.push_back({std::string(notice::kMeterIds[meter]), sent.measured[meter]});
  }
  add_notice(facts, sent, entries);
  entries.push_back({"text-sha256", std::string(sent.text_sha256)});
  for (std::size_t i = 0; i < facts.purposes.size(); ++i) {
    if (!facts.purposes[i].needs_consent()) continue;
    entries.push_back({"choice." + facts.purposes[i].id, sent.choices.chosen(i) ? "yes" : "no"});
  }
  if (!facts.form->acknowledge.empty()) {
    const bool given = sent.acknowledged == consent::acknowledgement::given;
    entries.push_back({"acknowledged", given ? "yes" : "no"});
  }
  entries.push_back({"idempotency-key", std::string(sent.idempotency_key)});
  return entries;
}

std::vector<entry> build_withdrawal(const notice::facts& facts,
                                    const std::vector<std::size_t>& purposes,
                                    std::string_view receipt, const submission& sent) {
  std::vector<entry> entries = {{"withdraw", std::string(receipt)}};
  add_notice(facts, sent, entries);
  for (const std::size_t purpose : purposes) {
    entries.push_back({"choice." + facts.purposes[purpose].id, "no"});
  }
  entries.push_back({"idempotency-key", std::string(sent.idempotency_key)});
  return entries;
}

std::string to_urlencoded(const std::vector<entry>& entries) {
  std::string body;
  for (const entry& each : entries) {
    if (!body.empty()) body += '&';
    append_percent_encoded(each.key, body);
    body += '=';
    append_percent_encoded(each.value, body);
  }
  return body;
}

std::string to_json(const std::vector<entry>& entries) {
  json::writer out;
  out.begin_object();
  for (const entry& each : entries) out.pair(each.key, each.value);
  return out.end_object().take();
}

}  // namespace clearnotice::payload

#include <algorithm>

#include "core/notice/parts.hpp"

namespace clearnotice::notice {
namespace {

/// A field that no purpose needs cannot be asked for (Article 5(1)(c) GDPR).
void check_form_field(const json::cursor& at, const form_field& asked, const form& so_far,
                      const facts& into) {
  if (asked.datum >= into.data.size()) return;
  if (!into.data[asked.datum].field) {
    at.complain("not_a_field", "this data has no \"field\", so a form cannot ask for it");
  }
  for (const form_field& other : so_far.fields) {
    if (other.datum == asked.datum) at.complain("duplicate_id", "the form asks for this already");
  }
  if (!is_needed(into, asked.datum)) {
    at.complain("field_without_purpose", "no purpose needs this, so the form must not ask for it");
  }
}

bool is_this_machine(std::string_view url) {
  for (const std::string_view host : {"http://127.0.0.1", "http://localhost"}) {
    const std::string_view rest = url.starts_with(host) ? url.substr(host.size()) : "-";
    if (rest.empty() || rest.front() == ':' || rest.front() == '/') return true;
  }
  return false;
}

/// A path of the same site. Browsers read a backslash as a slash, and two slashes as another site.
bool is_own_path(std::string_view url) {
  if (!url.starts_with('/') || url.starts_with("//")) return false;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == '\\') return false;
  }
  return true;
}

/// https, the site itself, or this machine for tests (the hosts that a browser trusts without TLS).
std::string read_action(const json::cursor& at) {
  if (at.is(json::type::string) && is_own_path(at.node().text)) return at.string();
  std::string url = read_url(at);
  if (!url.empty() && !url.starts_with("https://") && !is_this_machine(url)) {
    at.complain("insecure_action", "a form with personal data is sent to an https:// address");
  }
  return url;
}

}  // namespace

void read_form(const json::cursor& at, facts& into, const value_reader& read) {
  static constexpr std::string_view kKeys[] = {"action", "encoding", "fields",
                                               "title",  "send",     "acknowledge"};
  static constexpr std::string_view kEncodings[] = {"form", "json"};
  static constexpr std::string_view kFieldKeys[] = {"data", "required", "hint"};
  at.expect_keys(kKeys);
  form& asked = into.form.emplace();
  asked.action = read_action(at.required("action"));
  if (const auto encoding = at.member("encoding")) {
    asked.type = static_cast<form::encoding>(encoding->one_of(kEncodings));
  }
  read.take_text(at, "title", asked.title);
  read.take_text(at, "send", asked.send);
  read.take_text(at, "acknowledge", asked.acknowledge);
  const ids rows = ids_of(into.data);
  at.required("fields").each_item([&](const json::cursor& item) {
    item.expect_keys(kFieldKeys);
    form_field each;
    const json::cursor data = item.required("data");
    each.datum = read_reference(data, rows, "data");
    if (const auto required = item.member("required")) each.required = required->boolean();
    read.take_text(item, "hint", each.hint);
    check_form_field(data, each, asked, into);
    asked.fields.push_back(std::move(each));
  });
}

}  // namespace clearnotice::notice

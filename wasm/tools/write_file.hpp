#pragma once

#include <fstream>
#include <iostream>
#include <string>

namespace clearnotice {

/// Writes a whole file. Where that cannot be done, stderr says so.
inline bool write_file(const std::string& name, const std::string& text) {
  std::ofstream out(name, std::ios::binary);
  out << text;
  out.close();
  if (!out) std::cerr << name << ": cannot be written\n";
  return static_cast<bool>(out);
}

}  // namespace clearnotice

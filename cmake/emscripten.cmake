# Toolchain file of the wasm builds: Emscripten 3.1.6 (Debian 12) or newer, whichever emcc comes
# first on PATH.

find_program(em_config em-config REQUIRED)
execute_process(COMMAND "${em_config}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.6)
  message(FATAL_ERROR "Emscripten 3.1.6 or newer is needed; emcc on PATH is ${EMSCRIPTEN_VERSION}.")
endif()

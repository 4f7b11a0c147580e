// Made by "npm run generate" from the shapes beside it. Do not edit.
import { deepEnough, fitsFormat, isUnique } from './sound-parts.ts'
import { type JsonValue, isObject } from '../json.ts'

const PATTERN_0 = new RegExp("^3\\.0\\.\\d(-.+)?$", 'u')
const PATTERN_1 = new RegExp("^(get|put|post|delete|options|head|patch|trace)$", 'u')
const PATTERN_2 = new RegExp("^[1-5](?:\\d{2}|XX)$", 'u')
const PATTERN_3 = new RegExp("^[a-zA-Z0-9\\.\\-_]+$", 'u')

/** True where the evaluator would find nothing; false also where that is not sure. */
export function isSound(v: JsonValue): boolean {
  return is_0(v, 0)
}

function is_2(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "email": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("email", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_3(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_1(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "title"))) return false;
  if (!(Object.hasOwn(v, "version"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "termsOfService": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "contact": if (!(is_2(c, d + 1))) return false;  continue
  case "license": if (!(is_3(c, d + 1))) return false;  continue
  case "version": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_4(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "url": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_9(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  }
  return true
}

function is_8(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "default"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "enum": if (!(is_9(c, d + 1))) return false;  continue
  case "default": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_7(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_8(c, d + 1))) return false;
  }
  }
  return true
}

function is_6(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "url"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "url": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "variables": if (!(is_7(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_5(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_6(c, d + 1))) return false; }
  }
  return true
}

function is_11(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_9(c, d + 1))) return false;
  }
  }
  return true
}

function is_10(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_11(c, d + 1))) return false; }
  }
  return true
}

function is_13(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(is_4(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_12(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_13(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_18(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  }
  return true
}

function is_19(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "$ref"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  }
  }
  return true
}

function is_23(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  for (const c of v) { if (!(typeof c === 'string')) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_24(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  if (!(v.length >= 1)) return false;
  }
  return true
}

function is_25(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_21(c, d + 1))) return false; }
  }
  return true
}

function is_26(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_21(c, d + 1))) return false;
  }
  }
  return true
}

function is_30(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function is_29(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (typeof v === 'boolean') {  }
  else { if (!(is_30(v, d + 1))) return false; }
  return true
}

function is_28(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) { if (!(is_22(v, d + 1))) return false; }
  else { if (!(is_29(v, d + 1))) return false; }
  return true
}

function is_27(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_28(v, d + 1))) return false; }
  return true
}

function is_32(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(typeof c === 'string')) return false;
  }
  }
  return true
}

function is_31(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "propertyName"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "propertyName": if (!(typeof c === 'string')) return false;  continue
  case "mapping": if (!(is_32(c, d + 1))) return false;  continue
  }
  }
  }
  return true
}

function is_33(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "namespace": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri", c))))) return false;  continue
  case "prefix": if (!(typeof c === 'string')) return false;  continue
  case "attribute": if (!(typeof c === 'boolean')) return false;  continue
  case "wrapped": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_22(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "title": if (!(typeof c === 'string')) return false;  continue
  case "multipleOf": if (!((typeof c === 'number' && (typeof c !== 'number' || c > 0)))) return false;  continue
  case "maximum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMaximum": if (!(typeof c === 'boolean')) return false;  continue
  case "minimum": if (!(typeof c === 'number')) return false;  continue
  case "exclusiveMinimum": if (!(typeof c === 'boolean')) return false;  continue
  case "maxLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minLength": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "pattern": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("regex", c))))) return false;  continue
  case "maxItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minItems": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "uniqueItems": if (!(typeof c === 'boolean')) return false;  continue
  case "maxProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "minProperties": if (!((Number.isInteger(c) && (typeof c !== 'number' || c >= 0)))) return false;  continue
  case "required": if (!(is_23(c, d + 1))) return false;  continue
  case "enum": if (!(is_24(c, d + 1))) return false;  continue
  case "type": if (!((c === "array" || c === "boolean" || c === "integer" || c === "number" || c === "object" || c === "string"))) return false;  continue
  case "not": if (!(is_21(c, d + 1))) return false;  continue
  case "allOf": if (!(is_25(c, d + 1))) return false;  continue
  case "oneOf": if (!(is_25(c, d + 1))) return false;  continue
  case "anyOf": if (!(is_25(c, d + 1))) return false;  continue
  case "items": if (!(is_21(c, d + 1))) return false;  continue
  case "properties": if (!(is_26(c, d + 1))) return false;  continue
  case "additionalProperties": if (!(is_27(c, d + 1))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "format": if (!(typeof c === 'string')) return false;  continue
  case "default":   continue
  case "nullable": if (!(typeof c === 'boolean')) return false;  continue
  case "discriminator": if (!(is_31(c, d + 1))) return false;  continue
  case "readOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "writeOnly": if (!(typeof c === 'boolean')) return false;  continue
  case "example":   continue
  case "externalDocs": if (!(is_4(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "xml": if (!(is_33(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_21(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_22(v, d + 1))) return false; }
  return true
}

function is_38(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "value":   continue
  case "externalValue": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_37(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_38(v, d + 1))) return false; }
  return true
}

function is_36(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_37(c, d + 1))) return false;
  }
  }
  return true
}

function is_44(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "example"))) return false;
  if (!(Object.hasOwn(v, "examples"))) return false;
  }
  return true
}

function is_43(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_44(v, d + 1)) return false
  return true
}

function is_46(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function is_47(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "schema"))) return false;
  }
  return true
}

function is_49(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  }
  return true
}

function is_52(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "style"))) return false;
  }
  return true
}

function is_51(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_52(v, d + 1)) return false
  return true
}

function is_54(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "explode"))) return false;
  }
  return true
}

function is_53(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_54(v, d + 1)) return false
  return true
}

function is_56(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "allowReserved"))) return false;
  }
  return true
}

function is_55(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_56(v, d + 1)) return false
  return true
}

function is_58(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "example"))) return false;
  }
  return true
}

function is_57(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_58(v, d + 1)) return false
  return true
}

function is_60(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "examples"))) return false;
  }
  return true
}

function is_59(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_60(v, d + 1)) return false
  return true
}

function is_50(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(is_51(v, d + 1))) return false;
  if (!(is_53(v, d + 1))) return false;
  if (!(is_55(v, d + 1))) return false;
  if (!(is_57(v, d + 1))) return false;
  if (!(is_59(v, d + 1))) return false;
  return true
}

function is_61(_v: JsonValue, d: number): boolean {
  deepEnough(d)
  if ((true)) return false
  return true
}

function is_48(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_49(v, d + 1)) { if (!(is_50(v, d + 1))) return false; }
  else { if (!(is_61(v, d + 1))) return false; }
  return true
}

function is_45(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_46(v, d + 1)) return false
  if (is_47(v, d + 1)) {  }
  else { if (!(is_48(v, d + 1))) return false; }
  return true
}

function is_42(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  case "schema": if (!(is_21(c, d + 1))) return false;  continue
  case "content": if (!(is_34(c, d + 1))) return false;  continue
  case "example":   continue
  case "examples": if (!(is_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (!(is_43(v, d + 1))) return false;
  if (!(is_45(v, d + 1))) return false;
  return true
}

function is_41(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_42(c, d + 1))) return false;
  }
  }
  return true
}

function is_40(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "contentType": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(is_41(c, d + 1))) return false;  continue
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (!(false)) return false;
  }
  }
  return true
}

function is_39(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_40(c, d + 1))) return false;
  }
  }
  return true
}

function is_35(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "schema": if (!(is_21(c, d + 1))) return false;  continue
  case "example":   continue
  case "examples": if (!(is_36(c, d + 1))) return false;  continue
  case "encoding": if (!(is_39(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (!(is_43(v, d + 1))) return false;
  return true
}

function is_34(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  if (!(keys.length >= 1)) return false;
  if (!(keys.length <= 1)) return false;
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_35(c, d + 1))) return false;
  }
  }
  return true
}

function is_63(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "path")) return false;  continue
  }
  }
  }
  return true
}

function is_64(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "required"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "matrix" || c === "label" || c === "simple"))) return false;  continue
  case "required": if (!(c === true)) return false;  continue
  }
  }
  }
  return true
}

function is_66(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "query")) return false;  continue
  }
  }
  }
  return true
}

function is_67(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!((c === "form" || c === "spaceDelimited" || c === "pipeDelimited" || c === "deepObject"))) return false;  continue
  }
  }
  }
  return true
}

function is_69(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "header")) return false;  continue
  }
  }
  }
  return true
}

function is_70(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "simple")) return false;  continue
  }
  }
  }
  return true
}

function is_72(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!(c === "cookie")) return false;  continue
  }
  }
  }
  return true
}

function is_73(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "style": if (!(c === "form")) return false;  continue
  }
  }
  }
  return true
}

function is_74(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "in": if (!((c === "path" || c === "query" || c === "header" || c === "cookie"))) return false;  continue
  }
  }
  }
  return true
}

function is_71(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_72(v, d + 1)) { if (!(is_73(v, d + 1))) return false; }
  else { if (!(is_74(v, d + 1))) return false; }
  return true
}

function is_68(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_69(v, d + 1)) { if (!(is_70(v, d + 1))) return false; }
  else { if (!(is_71(v, d + 1))) return false; }
  return true
}

function is_65(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_66(v, d + 1)) { if (!(is_67(v, d + 1))) return false; }
  else { if (!(is_68(v, d + 1))) return false; }
  return true
}

function is_62(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (is_63(v, d + 1)) { if (!(is_64(v, d + 1))) return false; }
  else { if (!(is_65(v, d + 1))) return false; }
  return true
}

function is_20(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "name"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!(typeof c === 'string')) return false;  continue
  case "style": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "allowEmptyValue": if (!(typeof c === 'boolean')) return false;  continue
  case "explode": if (!(typeof c === 'boolean')) return false;  continue
  case "allowReserved": if (!(typeof c === 'boolean')) return false;  continue
  case "schema": if (!(is_21(c, d + 1))) return false;  continue
  case "content": if (!(is_34(c, d + 1))) return false;  continue
  case "example":   continue
  case "examples": if (!(is_36(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (!(is_43(v, d + 1))) return false;
  if (!(is_45(v, d + 1))) return false;
  if (!(is_62(v, d + 1))) return false;
  return true
}

function is_17(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_20(v, d + 1))) return false; }
  return true
}

function is_16(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(Array.isArray(v))) return false;
  if (Array.isArray(v)) {
  for (const c of v) { if (!(is_17(c, d + 1))) return false; }
  if (!(isUnique(v))) return false;
  }
  return true
}

function is_78(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_35(c, d + 1))) return false;
  }
  }
  return true
}

function is_77(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "content"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "content": if (!(is_78(c, d + 1))) return false;  continue
  case "required": if (!(typeof c === 'boolean')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_76(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_77(v, d + 1))) return false; }
  return true
}

function is_83(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_42(v, d + 1))) return false; }
  return true
}

function is_82(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_83(c, d + 1))) return false;
  }
  }
  return true
}

function is_87(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  return true
}

function is_88(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "operationId"))) return false;
  if (!(Object.hasOwn(v, "operationRef"))) return false;
  }
  return true
}

function is_86(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "operationRef": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "parameters": if (!(is_87(c, d + 1))) return false;  continue
  case "requestBody":   continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "server": if (!(is_6(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  if (is_88(v, d + 1)) return false
  return true
}

function is_85(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_86(v, d + 1))) return false; }
  return true
}

function is_84(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_85(c, d + 1))) return false;
  }
  }
  return true
}

function is_81(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "description"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "headers": if (!(is_82(c, d + 1))) return false;  continue
  case "content": if (!(is_78(c, d + 1))) return false;  continue
  case "links": if (!(is_84(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_80(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_81(v, d + 1))) return false; }
  return true
}

function is_79(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  if (!(keys.length >= 1)) return false;
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "default": if (!(is_80(c, d + 1))) return false;  continue
  }
  let isNamed = false
  if (PATTERN_2.test(k)) { if (!(is_80(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function is_91(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (k.startsWith("x-")) {   } else { if (!(is_15(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_90(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_91(v, d + 1))) return false; }
  return true
}

function is_89(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (!(is_90(c, d + 1))) return false;
  }
  }
  return true
}

function is_75(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "responses"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "tags": if (!(is_9(c, d + 1))) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "externalDocs": if (!(is_4(c, d + 1))) return false;  continue
  case "operationId": if (!(typeof c === 'string')) return false;  continue
  case "parameters": if (!(is_16(c, d + 1))) return false;  continue
  case "requestBody": if (!(is_76(c, d + 1))) return false;  continue
  case "responses": if (!(is_79(c, d + 1))) return false;  continue
  case "callbacks": if (!(is_89(c, d + 1))) return false;  continue
  case "deprecated": if (!(typeof c === 'boolean')) return false;  continue
  case "security": if (!(is_10(c, d + 1))) return false;  continue
  case "servers": if (!(is_5(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_15(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "$ref": if (!(typeof c === 'string')) return false;  continue
  case "summary": if (!(typeof c === 'string')) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  case "servers": if (!(is_5(c, d + 1))) return false;  continue
  case "parameters": if (!(is_16(c, d + 1))) return false;  continue
  }
  let isNamed = false
  if (PATTERN_1.test(k)) { if (!(is_75(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function is_14(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  let isNamed = false
  if (k.startsWith("/")) { if (!(is_15(c, d + 1))) return false; isNamed = true }
  if (k.startsWith("x-")) {  isNamed = true }
  if (!isNamed) { if (!(false)) return false; } 
  }
  }
  return true
}

function is_93(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_21(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_94(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_80(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_95(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_17(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_96(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_37(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_97(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_76(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_98(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_83(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_102(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  }
  }
  }
  return true
}

function is_103(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "name"))) return false;
  if (!(Object.hasOwn(v, "in"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "apiKey")) return false;  continue
  case "name": if (!(typeof c === 'string')) return false;  continue
  case "in": if (!((c === "header" || c === "query" || c === "cookie"))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_105(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  }
  }
  }
  return true
}

function is_108(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(is_32(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_109(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(is_32(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_110(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "authorizationUrl"))) return false;
  if (!(Object.hasOwn(v, "tokenUrl"))) return false;
  if (!(Object.hasOwn(v, "scopes"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "authorizationUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "tokenUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "refreshUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "scopes": if (!(is_32(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_107(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "implicit": if (!(is_108(c, d + 1))) return false;  continue
  case "password": if (!(is_109(c, d + 1))) return false;  continue
  case "clientCredentials": if (!(is_109(c, d + 1))) return false;  continue
  case "authorizationCode": if (!(is_110(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_106(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "flows"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "oauth2")) return false;  continue
  case "flows": if (!(is_107(c, d + 1))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_112(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  }
  }
  }
  return true
}

function is_113(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  if (!(Object.hasOwn(v, "openIdConnectUrl"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!(c === "openIdConnect")) return false;  continue
  case "openIdConnectUrl": if (!((typeof c === 'string' && (typeof c !== 'string' || fitsFormat("uri-reference", c))))) return false;  continue
  case "description": if (!(typeof c === 'string')) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_114(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "type"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "type": if (!((c === "apiKey" || c === "http" || c === "oauth2" || c === "openIdConnect"))) return false;  continue
  }
  }
  }
  return true
}

function is_111(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_112(v, d + 1)) { if (!(is_113(v, d + 1))) return false; }
  else { if (!(is_114(v, d + 1))) return false; }
  return true
}

function is_104(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_105(v, d + 1)) { if (!(is_106(v, d + 1))) return false; }
  else { if (!(is_111(v, d + 1))) return false; }
  return true
}

function is_101(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_102(v, d + 1)) { if (!(is_103(v, d + 1))) return false; }
  else { if (!(is_104(v, d + 1))) return false; }
  return true
}

function is_100(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (is_18(v, d + 1)) { if (!(is_19(v, d + 1))) return false; }
  else { if (!(is_101(v, d + 1))) return false; }
  return true
}

function is_99(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_100(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_115(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_85(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_116(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  if (PATTERN_3.test(k)) { if (!(is_90(c, d + 1))) return false;  }
  }
  }
  return true
}

function is_92(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "schemas": if (!(is_93(c, d + 1))) return false;  continue
  case "responses": if (!(is_94(c, d + 1))) return false;  continue
  case "parameters": if (!(is_95(c, d + 1))) return false;  continue
  case "examples": if (!(is_96(c, d + 1))) return false;  continue
  case "requestBodies": if (!(is_97(c, d + 1))) return false;  continue
  case "headers": if (!(is_98(c, d + 1))) return false;  continue
  case "securitySchemes": if (!(is_99(c, d + 1))) return false;  continue
  case "links": if (!(is_115(c, d + 1))) return false;  continue
  case "callbacks": if (!(is_116(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

function is_0(v: JsonValue, d: number): boolean {
  deepEnough(d)
  if (!(isObject(v))) return false;
  if (isObject(v)) {
  if (!(Object.hasOwn(v, "openapi"))) return false;
  if (!(Object.hasOwn(v, "info"))) return false;
  if (!(Object.hasOwn(v, "paths"))) return false;
  const keys = Object.keys(v)
  for (const k of keys) {
  const c = v[k] ?? null
  switch (k) {
  case "openapi": if (!((typeof c === 'string' && (typeof c !== 'string' || PATTERN_0.test(c))))) return false;  continue
  case "info": if (!(is_1(c, d + 1))) return false;  continue
  case "externalDocs": if (!(is_4(c, d + 1))) return false;  continue
  case "servers": if (!(is_5(c, d + 1))) return false;  continue
  case "security": if (!(is_10(c, d + 1))) return false;  continue
  case "tags": if (!(is_12(c, d + 1))) return false;  continue
  case "paths": if (!(is_14(c, d + 1))) return false;  continue
  case "components": if (!(is_92(c, d + 1))) return false;  continue
  }
  if (k.startsWith("x-")) {   } else { if (!(false)) return false;  }
  }
  }
  return true
}

import type * as client from '@closerplatform/spinner-openapi';
import type { components } from '../../src/generated/openapi.ts';

/**
 * What our types and those of Closer's published client both define has to be the same: the day the client changes, this file no
 * longer compiles. Nothing here runs; closer-client.test.ts shows that it notices.
 */
type Ours = components['schemas'];

/** Does not compile where `From` is not assignable to `To`. */
type AssignableTo<To, From extends To> = From;

/** Assignability says nothing of an optional member that one side lacks: the names have to be the same. */
type SameNames<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : false;

/** The client's type says string, the guide that a config that is read has exactly `**`: ours is the narrower one. */
type WithoutSecret<T> = Omit<T, 'clientSecret'>;

export type Agreed = [
  AssignableTo<client.OauthConfigCreateForm, Ours['OauthConfigCreateForm']>,
  AssignableTo<Ours['OauthConfigCreateForm'], client.OauthConfigCreateForm>,
  AssignableTo<true, SameNames<client.OauthConfigCreateForm, Ours['OauthConfigCreateForm']>>,
  AssignableTo<client.OauthConfigPatchForm, Ours['OauthConfigPatchForm']>,
  AssignableTo<Ours['OauthConfigPatchForm'], client.OauthConfigPatchForm>,
  AssignableTo<true, SameNames<client.OauthConfigPatchForm, Ours['OauthConfigPatchForm']>>,
  AssignableTo<client.OauthConfigResponse, Ours['OauthConfigResponse']>,
  AssignableTo<WithoutSecret<Ours['OauthConfigResponse']>, WithoutSecret<client.OauthConfigResponse>>,
  AssignableTo<true, SameNames<client.OauthConfigResponse, Ours['OauthConfigResponse']>>,
  AssignableTo<client.BackOfficeField, Ours['BackOfficeField']>,
  AssignableTo<Ours['BackOfficeField'], client.BackOfficeField>,
  AssignableTo<true, SameNames<client.BackOfficeField, Ours['BackOfficeField']>>,
  AssignableTo<client.Phone, Ours['Phone']>,
  AssignableTo<Ours['Phone'], client.Phone>,
  AssignableTo<true, SameNames<client.Phone, Ours['Phone']>>,
  AssignableTo<client.Error, Ours['Error']>,
  AssignableTo<Ours['Error'], client.Error>,
  AssignableTo<true, SameNames<client.Error, Ours['Error']>>,
];

// @ts-expect-error Where this compiles our side no longer has the mask, and WithoutSecret hides a difference that is none.
export type NotAgreed = AssignableTo<Ours['OauthConfigResponse'], client.OauthConfigResponse>;

/** The operations that the forms are sent with and the config comes from. */
export type AgreedOperations = [
  AssignableTo<Parameters<client.OAuthApi['createOAuthConfig']>[0], Ours['OauthConfigCreateForm']>,
  AssignableTo<Parameters<client.OAuthApi['patchOAuthConfig']>[0], Ours['OauthConfigPatchForm']>,
  AssignableTo<Awaited<ReturnType<client.OAuthApi['getOAuthConfig']>>, Ours['OauthConfigResponse']>,
];

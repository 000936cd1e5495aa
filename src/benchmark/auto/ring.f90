! Two rings of N = 48 neurons in their order parameters, averaged over the noise: the mean m and the cosine component R of
! each ring about its own bump,
!
!   m_k = <F(h_k)>,  R_k = <F(h_k) cos x>,  h_k(x) = -J0 m_k + J1 R_k cos x - J m_l,  F(h) = E f(h + sigma z)
!
! with f(h) = 1 / (1 + exp(-beta (h - h0))) and the trapezoidal rule for the normal density. With NDIM = 2 both rings are in
! the same state (m, R); with NDIM = 4 they are (m_A, R_A, m_B, R_B). J0 = 1, J1 = 6, h0 = 0.5.
! Parameters: 1 J, 2 sigma, 3 beta. start.txt holds them for the first point, and the R that the search for it starts from.
module rings
  implicit none
  integer, parameter :: neurons = 48
  double precision, parameter :: j0 = 1d0, j1 = 6d0, h0 = 0.5d0
contains
  subroutine averaged(h, sigma, beta, rate, slope)
    double precision, intent(in) :: h, sigma, beta
    double precision, intent(out) :: rate, slope
    double precision, parameter :: reach = 8.5d0, pi = 3.14159265358979323846d0
    double precision :: z, spacing, weight, phi
    integer :: nodes, q
    ! The nearest poles lie at |Im z| = pi / (beta sigma): the error is 1e-15.
    nodes = 1
    spacing = 0d0
    if (sigma > 0d0) then
       nodes = 2 * ceiling(reach / min(0.25d0, 0.55d0 / (beta * sigma))) + 1
       spacing = 2d0 * reach / (nodes - 1)
    end if
    rate = 0d0
    slope = 0d0
    do q = 1, nodes
       z = (q - 1 - nodes / 2) * spacing
       weight = 1d0
       if (sigma > 0d0) weight = spacing * exp(-0.5d0 * z * z) / sqrt(2d0 * pi)
       phi = 1d0 / (1d0 + exp(-beta * (h + sigma * z - h0)))
       rate = rate + weight * phi
       slope = slope + weight * beta * phi * (1d0 - phi)
    end do
  end subroutine averaged

  ! The equations of one ring and their derivatives with respect to m, R and the mean of the other ring.
  subroutine ring(m, r, other, par, f, d)
    double precision, intent(in) :: m, r, other, par(*)
    double precision, intent(out) :: f(2), d(2, 3)
    double precision, parameter :: pi = 3.14159265358979323846d0
    double precision :: c, rate, slope, by(3)
    integer :: i
    f = (/ -m, -r /)
    d = 0d0
    d(1, 1) = -1d0
    d(2, 2) = -1d0
    do i = 0, neurons - 1
       c = cos(2d0 * pi * i / neurons)
       call averaged(-j0 * m + j1 * r * c - par(1) * other, par(2), par(3), rate, slope)
       by = (/ -j0, j1 * c, -par(1) /) * slope / neurons
       f = f + (/ 1d0, c /) * rate / neurons
       d(1, :) = d(1, :) + by
       d(2, :) = d(2, :) + c * by
    end do
  end subroutine ring
end module rings

subroutine FUNC(NDIM, U, ICP, PAR, IJAC, F, DFDU, DFDP)
  use rings
  implicit none
  integer, intent(in) :: NDIM, ICP(*), IJAC
  double precision, intent(in) :: U(NDIM), PAR(*)
  double precision, intent(out) :: F(NDIM)
  double precision, intent(inout) :: DFDU(NDIM, NDIM), DFDP(NDIM, *)
  double precision :: g(2), d(2, 3)
  integer :: k, l
  do k = 1, NDIM, 2
     l = NDIM - k
     call ring(U(k), U(k + 1), U(l), PAR, g, d)
     F(k:k + 1) = g
     if (IJAC /= 0) then
        DFDU(k:k + 1, :) = 0d0
        DFDU(k:k + 1, k:k + 1) = d(:, 1:2)
        DFDU(k:k + 1, l) = DFDU(k:k + 1, l) + d(:, 3)
     end if
  end do
end subroutine FUNC

subroutine STPNT(NDIM, U, PAR, T)
  use rings
  implicit none
  integer, intent(in) :: NDIM
  double precision, intent(inout) :: U(NDIM), PAR(*)
  double precision, intent(in) :: T
  double precision :: m, r, f(2), d(2, 3)
  integer :: step
  open (unit=30, file='start.txt', status='old')
  read (30, *) PAR(1), PAR(2), PAR(3), r
  close (30)
  m = 0.3d0
  do step = 1, 300
     call ring(m, r, m, PAR, f, d)
     m = m + 0.5d0 * f(1)
     if (r /= 0d0) r = r + 0.5d0 * f(2)
  end do
  U(1::2) = m
  U(2::2) = r
end subroutine STPNT

subroutine BCND
end subroutine BCND

subroutine ICND
end subroutine ICND

subroutine FOPT
end subroutine FOPT

subroutine PVLS
end subroutine PVLS
